package io.servicecard.order.catalogue.api;

import io.servicecard.order.catalogue.domain.CatalogueService;
import io.servicecard.order.naming.api.NameBody;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.money.InCirculation;
import io.servicecard.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A service to offer.
 *
 * @param code unique, for example {@code screen-replacement}
 * @param price of one
 * @param taxBasisPoints the tax that the price includes, in hundredths of a percent; 0 when left
 *     out
 * @param durationMinutes how long it takes by norm
 * @param warrantyDays how long it is warranted; 0 for not at all
 * @param categoryKey the category it belongs to; none when left out
 * @param bufferBeforeMinutes kept free before it; 0 when left out
 * @param bufferAfterMinutes kept free after it; 0 when left out
 * @param skills codes of what whoever does it can do; none when left out
 */
public record NewService(
        @NotNull @Size(max = 40) @Pattern(regexp = "[a-z0-9-]+") String code,
        @NotNull @Valid NameBody name,
        @NotNull @InCirculation Money price,
        @Min(0) @Max(10_000) Integer taxBasisPoints,
        @NotNull @Min(1) @Max(100_000) Integer durationMinutes,
        @NotNull @Min(0) @Max(10_000) Integer warrantyDays,
        @Size(max = 40) @Pattern(regexp = "[a-z0-9-]+") String categoryKey,
        @Min(0) @Max(1440) Integer bufferBeforeMinutes,
        @Min(0) @Max(1440) Integer bufferAfterMinutes,
        @Size(max = 50)
                List<@NotNull @Size(max = 40) @Pattern(regexp = "[a-z0-9-]+") String> skills) {
    CatalogueService toDomain() {
        var terms =
                new ServiceForm(
                        name,
                        price,
                        taxBasisPoints,
                        durationMinutes,
                        warrantyDays,
                        categoryKey,
                        bufferBeforeMinutes,
                        bufferAfterMinutes,
                        skills);
        return new CatalogueService(Ids.next(), code, terms.toDomain());
    }
}
