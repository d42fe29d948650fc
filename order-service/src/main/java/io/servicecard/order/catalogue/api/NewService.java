package io.servicecard.order.catalogue.api;

import io.servicecard.order.catalogue.domain.CatalogueService;
import io.servicecard.order.naming.api.NameBody;
import io.servicecard.order.price.domain.Rate;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.money.InCirculation;
import io.servicecard.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * A service to offer.
 *
 * @param code unique, for example {@code screen-replacement}
 * @param price of one
 * @param taxBasisPoints the tax that the price includes, in hundredths of a percent; 0 when left
 *     out
 * @param durationMinutes how long it takes by norm
 * @param warrantyDays how long it is warranted; 0 for not at all
 */
public record NewService(
        @NotNull @Size(max = 40) @Pattern(regexp = "[a-z0-9-]+") String code,
        @NotNull @Valid NameBody name,
        @NotNull @InCirculation Money price,
        @Min(0) @Max(10_000) Integer taxBasisPoints,
        @NotNull @Min(1) @Max(100_000) Integer durationMinutes,
        @NotNull @Min(0) @Max(10_000) Integer warrantyDays) {
    CatalogueService toDomain() {
        return new CatalogueService(
                Ids.next(),
                code,
                name.toDomain(),
                price,
                new Rate(Objects.requireNonNullElse(taxBasisPoints, 0)),
                durationMinutes,
                warrantyDays);
    }
}
