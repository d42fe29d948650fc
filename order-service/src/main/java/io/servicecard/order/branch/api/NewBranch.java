package io.servicecard.order.branch.api;

import io.servicecard.platform.money.InCirculation;
import io.servicecard.platform.time.NamedZone;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A branch to open.
 *
 * @param zone IANA time zone, for example {@code Europe/Warsaw}
 * @param currency ISO 4217 code of all its prices and payments
 */
public record NewBranch(
        @NotBlank @Size(max = 200) String name,
        @NotNull
                @NamedZone
                @Schema(
                        implementation = String.class,
                        maxLength = 64,
                        examples = {"Europe/Warsaw"})
                ZoneId zone,
        @NotNull
                @InCirculation
                @Schema(
                        implementation = String.class,
                        pattern = "^[A-Z]{3}$",
                        examples = {"PLN"})
                Currency currency) {}
