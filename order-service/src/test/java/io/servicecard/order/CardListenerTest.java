package io.servicecard.order;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.order.Shop.Holder;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Engines;
import io.servicecard.platform.testing.Events;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CardListenerTest {
    private static String state(Holder holder) throws SQLException {
        try (var connection = Engines.superuser();
                var select = connection.prepareStatement("SELECT state FROM card WHERE id = ?")) {
            select.setObject(1, holder.card());
            try (var row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "none";
            }
        }
    }

    private static Holder stranger() {
        return new Holder("customer-" + UUID.randomUUID(), Ids.next(), Ids.next());
    }

    @Test
    void theCardIsAsItsNewestEventTold() throws Exception {
        var holder = stranger();
        Shop.card("CardIssued", holder, 1);
        Shop.awaitCard(holder, 1);
        assertEquals("ISSUED", state(holder));
        Shop.card("CardBlocked", holder, 3);
        Shop.awaitCard(holder, 3);
        var late = Shop.card("CardActivated", holder, 2);
        await().until(() -> Shop.applied(late));
        assertEquals("BLOCKED", state(holder));
        Shop.card("CardUnblocked", holder, 4);
        Shop.awaitCard(holder, 4);
        assertEquals("ACTIVE", state(holder));
        Shop.card("CardReplaced", holder, 5);
        Shop.awaitCard(holder, 5);
        assertEquals("REPLACED", state(holder));
    }

    @Test
    void aDuplicateTakesEffectOnce() throws Exception {
        var holder = Shop.holder();
        var blocked = Shop.card("CardBlocked", holder, 3);
        Shop.awaitCard(holder, 3);
        Events.resend(
                blocked,
                EventType.v1("card", "CardBlocked"),
                holder.card(),
                event ->
                        event.put("cardId", holder.card().toString())
                                .put("customerId", holder.customer().toString())
                                .put("version", 9));
        var after = Shop.card("CardUnblocked", holder, 4);
        await().until(() -> Shop.applied(after));
        assertEquals("ACTIVE", state(holder));
        assertEquals(4, Shop.number("SELECT version FROM card WHERE id = ?", holder.card()));
    }
}
