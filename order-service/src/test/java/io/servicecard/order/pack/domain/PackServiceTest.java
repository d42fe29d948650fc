package io.servicecard.order.pack.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.order.naming.domain.LocalizedName;
import io.servicecard.platform.id.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackServiceTest {
    private static final PackService SCREEN =
            new PackService(
                    "screen",
                    new LocalizedName("a", "b", "c"),
                    Map.of("RUB", 100L),
                    30,
                    90,
                    "parts",
                    0,
                    5,
                    List.of("screens"));

    @Test
    void whatPeopleGroupOtherwiseStaysTheirs() {
        assertFalse(SCREEN.isOfferedAs(SCREEN.priced(Ids.next(), "RUB", false), "RUB"));
        assertEquals(
                List.of("screens"),
                SCREEN.priced(Ids.next(), "RUB", true).terms().planning().skills());
    }

    @Test
    void whatPeopleRetiredIsNotWhatThePackOffers() {
        var service = SCREEN.priced(Ids.next(), "RUB", true);
        assertTrue(SCREEN.isOfferedAs(service, "RUB"));
        service.retire(Instant.EPOCH);
        assertFalse(SCREEN.isOfferedAs(service, "RUB"));
    }
}
