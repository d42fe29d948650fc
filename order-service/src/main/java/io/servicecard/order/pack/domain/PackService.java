package io.servicecard.order.pack.domain;

import io.servicecard.order.catalogue.domain.CatalogueService;
import io.servicecard.order.catalogue.domain.Planning;
import io.servicecard.order.catalogue.domain.Terms;
import io.servicecard.order.naming.domain.LocalizedName;
import io.servicecard.order.price.domain.Rate;
import io.servicecard.platform.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A service of a pack.
 *
 * @param prices in minor units by currency
 * @param category key of the pack's category it belongs to; null for none
 * @param bufferBeforeMinutes kept free before it
 * @param bufferAfterMinutes kept free after it
 * @param skills codes of what whoever does it can do; null for none
 */
public record PackService(
        String code,
        LocalizedName name,
        Map<String, Long> prices,
        int durationMinutes,
        int warrantyDays,
        String category,
        int bufferBeforeMinutes,
        int bufferAfterMinutes,
        List<String> skills) {
    /** Packs are for businesses of any kind; which tax a price includes is theirs to say. */
    private static final Rate NO_TAX = new Rate(0);

    /** A service that asks for no skill has none. */
    public PackService {
        skills = skills == null ? List.of() : List.copyOf(skills);
    }

    /**
     * The service, priced in one of the pack's currencies.
     *
     * @param hasCategory whether its category is in use here; else it belongs to none
     */
    public CatalogueService priced(UUID id, String currency, boolean hasCategory) {
        return new CatalogueService(id, code, terms(currency, hasCategory));
    }

    /** Whether a service on offer is this one, and priced alike. */
    public boolean isOfferedAs(CatalogueService service, String currency) {
        return service.retiredAt().isEmpty() && terms(currency, true).equals(service.terms());
    }

    private Terms terms(String currency, boolean hasCategory) {
        return new Terms(
                name,
                new Money(prices.get(currency), currency),
                NO_TAX,
                durationMinutes,
                warrantyDays,
                new Planning(
                        hasCategory ? Optional.ofNullable(category) : Optional.empty(),
                        bufferBeforeMinutes,
                        bufferAfterMinutes,
                        skills));
    }
}
