package io.servicecard.order.branch.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long a branch keeps orders of forgotten customers.
 *
 * @param months from the last thing that happened to an order
 * @param legalBasis a code, for example {@code ACCOUNTING_RECORDS}
 */
@Schema(name = "OrderRetention")
public record RetentionBody(
        @NotNull @Min(0) @Max(600) Integer months,
        @NotNull @Size(max = 40) @Pattern(regexp = "[A-Z][A-Z_]{2,39}") String legalBasis) {}
