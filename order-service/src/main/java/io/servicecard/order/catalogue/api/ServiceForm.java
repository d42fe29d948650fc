package io.servicecard.order.catalogue.api;

import io.servicecard.order.catalogue.domain.Planning;
import io.servicecard.order.catalogue.domain.Terms;
import io.servicecard.order.naming.api.NameBody;
import io.servicecard.order.price.domain.Rate;
import io.servicecard.platform.money.InCirculation;
import io.servicecard.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What can be changed of a service, whole. */
record ServiceForm(
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
    static ServiceForm of(Terms terms) {
        var planning = terms.planning();
        return new ServiceForm(
                NameBody.of(terms.name()),
                terms.price(),
                terms.tax().basisPoints(),
                terms.durationMinutes(),
                terms.warrantyDays(),
                planning.category().orElse(null),
                planning.bufferBeforeMinutes(),
                planning.bufferAfterMinutes(),
                planning.skills());
    }

    Terms toDomain() {
        return new Terms(
                name.toDomain(),
                price,
                new Rate(orZero(taxBasisPoints)),
                durationMinutes,
                warrantyDays,
                new Planning(
                        Optional.ofNullable(categoryKey),
                        orZero(bufferBeforeMinutes),
                        orZero(bufferAfterMinutes),
                        Objects.requireNonNullElse(skills, List.of())));
    }

    private static int orZero(Integer number) {
        return Objects.requireNonNullElse(number, 0);
    }
}
