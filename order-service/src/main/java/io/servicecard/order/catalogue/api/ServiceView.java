package io.servicecard.order.catalogue.api;

import io.servicecard.order.catalogue.domain.CatalogueService;
import io.servicecard.order.naming.api.NameBody;
import io.servicecard.platform.money.Money;
import java.util.UUID;

/**
 * A service as everybody sees it.
 *
 * @param taxBasisPoints the tax that the price includes, in hundredths of a percent
 */
public record ServiceView(
        UUID id,
        String code,
        NameBody name,
        Money price,
        int taxBasisPoints,
        int durationMinutes,
        int warrantyDays,
        long version) {
    static ServiceView of(CatalogueService service) {
        return new ServiceView(
                service.id(),
                service.code(),
                NameBody.of(service.name()),
                service.price(),
                service.tax().basisPoints(),
                service.durationMinutes(),
                service.warrantyDays(),
                service.version());
    }
}
