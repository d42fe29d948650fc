package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.testing.Events;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * A return as the contract's own example tells of it, with all its amounts: order-service's tests
 * prove that it tells just so of such an order.
 */
@QuarkusTest
class ReturnContractTest {
    private Customer customer;
    private WorkOrder order;

    @Test
    void pointsThatPaidAreGivenBackAndThoseThatWereEarnedAreTakenBack() throws SQLException {
        customer = Customer.with(500);
        order = new WorkOrder(customer);
        order.payWith(500, 3);
        await().until(() -> customer.balance("held") == 500);
        var hold = customer.onlyHold();
        send(WorkOrder.HANDED_OVER, 10, hold, fact -> {});
        await().until(() -> customer.balance("held") == 0 && customer.balance("available") > 0);
        assertEquals(30, customer.balance("available"), "a point for each 100.00 paid in money");
        send(WorkOrder.RETURNED, 12, hold, fact -> {});
        await().until(() -> points("PointsRestored").equals(List.of(71L)));
        assertEquals(List.of(4L), points("PointsClawedBack"));
        assertEquals(97, customer.balance("available"));
        send(WorkOrder.RETURNED, 13, hold, ReturnContractTest::wholly);
        await().until(() -> points("PointsRestored").equals(List.of(71L, 429L)));
        assertEquals(500, customer.balance("available"), "as before the order");
        assertEquals(0, customer.balance("debt"));
    }

    private static void wholly(ObjectNode fact) {
        var returned = (ObjectNode) fact.get("returned");
        returned.set("lines", fact.at("/settlement/lines"));
        returned.withObject("/money").put("amountMinor", 300_000);
        returned.put("points", 500);
    }

    private List<Long> points(String name) throws SQLException {
        return customer.events().stream()
                .filter(event -> event.type().name().equals(name))
                .map(event -> event.payload().get("points").asLong())
                .toList();
    }

    private void send(EventType type, long version, UUID hold, Consumer<ObjectNode> change) {
        Events.send(
                type,
                order.id(),
                fact -> {
                    fact.put("orderId", order.id().toString())
                            .put("customerId", customer.id().toString())
                            .put("orderVersion", version);
                    ((ObjectNode) fact.get("settlement")).putArray("holdIds").add(hold.toString());
                    change.accept(fact);
                });
    }
}
