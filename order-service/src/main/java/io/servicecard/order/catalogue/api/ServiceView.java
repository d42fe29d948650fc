package io.servicecard.order.catalogue.api;

import io.servicecard.order.catalogue.domain.CatalogueService;
import io.servicecard.order.naming.api.NameBody;
import io.servicecard.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A service as everybody sees it.
 *
 * @param taxBasisPoints the tax that the price includes, in hundredths of a percent
 * @param categoryKey the category it belongs to, if it does
 * @param bufferBeforeMinutes kept free before it
 * @param bufferAfterMinutes kept free after it
 * @param skills codes of what whoever does it can do
 * @param retiredAt since when it is not offered any more
 */
public record ServiceView(
        UUID id,
        String code,
        NameBody name,
        Money price,
        int taxBasisPoints,
        int durationMinutes,
        int warrantyDays,
        @Schema(nullable = true) String categoryKey,
        int bufferBeforeMinutes,
        int bufferAfterMinutes,
        List<String> skills,
        @Schema(nullable = true) Instant retiredAt,
        long version) {
    static ServiceView of(CatalogueService service) {
        var planning = service.terms().planning();
        return new ServiceView(
                service.id(),
                service.code(),
                NameBody.of(service.name()),
                service.price(),
                service.tax().basisPoints(),
                service.durationMinutes(),
                service.warrantyDays(),
                planning.category().orElse(null),
                planning.bufferBeforeMinutes(),
                planning.bufferAfterMinutes(),
                planning.skills(),
                service.retiredAt().orElse(null),
                service.version());
    }
}
