package io.servicecard.order.pack.domain;

import io.servicecard.order.catalogue.domain.CatalogueService;
import io.servicecard.order.catalogue.domain.Planning;
import io.servicecard.order.catalogue.domain.Terms;
import io.servicecard.order.naming.domain.LocalizedName;
import io.servicecard.order.price.domain.Rate;
import io.servicecard.platform.money.Money;
import java.util.Map;
import java.util.UUID;

/**
 * A service of a pack.
 *
 * @param prices in minor units by currency
 */
public record PackService(
        String code,
        LocalizedName name,
        Map<String, Long> prices,
        int durationMinutes,
        int warrantyDays) {
    /** Packs are for businesses of any kind; which tax a price includes is theirs to say. */
    private static final Rate NO_TAX = new Rate(0);

    /** The service, priced in one of the pack's currencies. */
    public CatalogueService priced(UUID id, String currency) {
        return new CatalogueService(
                id,
                code,
                new Terms(
                        name,
                        new Money(prices.get(currency), currency),
                        NO_TAX,
                        durationMinutes,
                        warrantyDays,
                        Planning.NONE));
    }

    /** Whether a service on offer is this one, and priced alike. */
    public boolean isOfferedAs(CatalogueService service, String currency) {
        return service.retiredAt().isEmpty()
                && name.equals(service.name())
                && new Money(prices.get(currency), currency).equals(service.price())
                && durationMinutes == service.durationMinutes()
                && warrantyDays == service.warrantyDays();
    }
}
