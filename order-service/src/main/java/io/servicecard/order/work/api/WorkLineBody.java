package io.servicecard.order.work.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.servicecard.order.naming.api.NameBody;
import io.servicecard.order.price.domain.LineKind;
import io.servicecard.order.work.application.NewLine;
import io.servicecard.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Further work: a service of the catalogue by its id, or anything else by name and price.
 *
 * @param serviceId for SERVICE, and then nothing but the quantity
 * @param unitPrice of one, of LABOUR of an hour
 * @param quantity how many, of LABOUR in minutes
 * @param taxBasisPoints the tax that the price includes, in hundredths of a percent; 0 when left
 *     out
 * @param warrantyDays how long it is warranted, from hand-over; not at all when left out
 */
@Schema(name = "NewWorkLine")
public record WorkLineBody(
        @NotNull LineKind kind,
        UUID serviceId,
        @Valid NameBody name,
        Money unitPrice,
        @NotNull @Min(1) @Max(10_000) Integer quantity,
        @Min(0) @Max(10_000) Integer taxBasisPoints,
        @Min(0) @Max(36_500) Integer warrantyDays) {
    /** Whether it says what its kind wants, and nothing else. */
    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "SERVICE takes a serviceId, every other kind name and unitPrice")
    public boolean isClear() {
        return kind == LineKind.SERVICE
                ? serviceId != null
                        && Stream.of(name, unitPrice, taxBasisPoints, warrantyDays)
                                .allMatch(Objects::isNull)
                : serviceId == null && name != null && unitPrice != null;
    }

    /** The line as the use case takes it. */
    public NewLine toUseCase() {
        return new NewLine(
                kind,
                serviceId,
                name == null ? null : name.toDomain(),
                unitPrice,
                quantity,
                Objects.requireNonNullElse(taxBasisPoints, 0),
                Objects.requireNonNullElse(warrantyDays, 0));
    }
}
