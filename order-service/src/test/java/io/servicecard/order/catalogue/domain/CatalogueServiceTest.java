package io.servicecard.order.catalogue.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.servicecard.order.naming.domain.LocalizedName;
import io.servicecard.order.price.domain.Rate;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueServiceTest {
    private static final LocalizedName NAME = new LocalizedName("a", "b", "c");
    private static final Instant NOW = Instant.parse("2026-03-14T09:00:00Z");

    private static Terms at(long priceMinor) {
        return new Terms(NAME, new Money(priceMinor, "RUB"), new Rate(0), 30, 90, Planning.NONE);
    }

    @Test
    void itIsOfferedOnOtherTermsUntilItIsRetired() {
        var service = new CatalogueService(Ids.next(), "screen", at(100));
        service.change(at(200));
        assertEquals(at(200), service.terms());
        assertEquals(2, service.version());
        service.retire(NOW);
        assertEquals(Optional.of(NOW), service.retiredAt());
        assertEquals(3, service.version());
        assertThrows(CatalogueRefused.Retired.class, () -> service.retire(NOW));
        assertThrows(CatalogueRefused.Retired.class, () -> service.change(at(300)));
        assertEquals(at(200), service.terms());
        assertEquals(3, service.version());
    }

    @Test
    void whatItTakesIsKeptWhole() {
        var planning =
                new Planning(Optional.of("glass"), 5, 10, List.of("solder", "optics", "solder"));
        assertEquals(List.of("optics", "solder"), planning.skills());
        var terms = new Terms(NAME, new Money(0, "RUB"), new Rate(0), 30, 0, planning);
        assertEquals(terms, new CatalogueService(Ids.next(), "screen", terms).terms());
    }

    @Test
    void noPriceIsBelowZero() {
        assertThrows(CatalogueRefused.PriceNegative.class, () -> at(-1));
    }
}
