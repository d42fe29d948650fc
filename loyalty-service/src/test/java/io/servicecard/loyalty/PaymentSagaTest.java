package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Events;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Paying an order with points, by events only. */
@QuarkusTest
class PaymentSagaTest {
    @Test
    void heldThenRedeemedAtHandOverAndEarnedOnTheMoney() throws Exception {
        var customer = Customer.with(1000);
        var order = new WorkOrder(customer);
        var payment = order.payWith(500, 7);
        var held = awaitEvent(customer, "PointsHeld");
        assertEquals(payment.toString(), held.get("paymentId").asText());
        assertEquals(50_000, held.get("amount").get("amountMinor").asLong());
        assertEquals("RUB", held.get("amount").get("currency").asText());
        assertEquals(500, customer.balance("available"));
        assertEquals(500, customer.balance("held"));

        var hold = UUID.fromString(held.get("holdId").asText());
        order.handOver(10, 300_000, 500, List.of(hold));
        await().until(() -> customer.balance("lifetimeEarned") == 1030);
        assertEquals(530, customer.balance("available"));
        assertEquals(0, customer.balance("held"));

        await().until(() -> customer.events().size() == 4);
        assertEquals(
                List.of("PointsEarned", "PointsHeld", "PointsRedeemed", "PointsEarned"),
                customer.eventNames());
        assertEquals(
                List.of(2L, 3L, 4L, 5L),
                customer.events().stream().map(e -> e.payload().get("version").asLong()).toList());
        assertEquals(5, customer.version());
    }

    @Test
    void declinedForWantOfPointsChangesNothing() throws Exception {
        var customer = Customer.with(120);
        new WorkOrder(customer).payWith(500, 7);
        var declined = awaitEvent(customer, "PointsHoldDeclined");
        assertEquals("INSUFFICIENT_POINTS", declined.get("reason").asText());
        assertEquals(120, declined.get("available").asLong());
        assertEquals(2, declined.get("version").asLong());
        assertEquals(2, customer.version());
        assertEquals(120, customer.balance("available"));
    }

    @Test
    void declinedWithoutAccount() {
        var customer = Customer.unknown();
        new WorkOrder(customer).payWith(500, 7);
        await().until(() -> !Events.published("loyalty", customer.id()).isEmpty());
        var declined = Events.published("loyalty", customer.id()).getFirst();
        assertEquals("PointsHoldDeclined", declined.type().name());
        assertEquals("NO_ACCOUNT", declined.payload().get("reason").asText());
        assertEquals(404, customer.balanceStatus());
    }

    @Test
    void cancellingAndRejectingGiveTheHeldPointsBack() throws Exception {
        var customer = Customer.with(1000);
        var cancelled = new WorkOrder(customer);
        cancelled.payWith(600, 3);
        var rejected = new WorkOrder(customer);
        rejected.payWith(300, 2);
        await().until(() -> customer.balance("held") == 900);
        cancelled.cancel(4);
        rejected.reject(3);
        await().until(() -> customer.balance("available") == 1000);
        assertEquals(0, customer.balance("held"));
        await().until(() -> count(customer, "PointsReleased") == 2);
    }

    @Test
    void aRequestForAClosedOrderIsDeclined() throws Exception {
        var customer = Customer.with(1000);
        var order = new WorkOrder(customer);
        order.cancel(8);
        order.payWith(500, 7);
        var declined = awaitEvent(customer, "PointsHoldDeclined");
        assertEquals("ORDER_CLOSED", declined.get("reason").asText());
        assertEquals(1000, customer.balance("available"));
    }

    @Test
    void aPaymentIsHeldOnceHoweverOftenItIsAskedFor() throws Exception {
        var customer = Customer.with(1000);
        var order = new WorkOrder(customer);
        var payment = order.payWith(400, 3);
        order.requestPayment(payment, 400, 3);
        order.payWith(100, 4);
        await().until(() -> customer.balance("held") == 500);
        assertEquals(2, count(customer, "PointsHeld"));
    }

    @Test
    void noMorePointsAreHeldThanTheOrderCosts() throws Exception {
        var customer = Customer.with(5000);
        new WorkOrder(customer).payWith(4000, 3);
        var held = awaitEvent(customer, "PointsHeld");
        assertEquals(3500, held.get("points").asLong());
        assertEquals(350_000, held.get("amount").get("amountMinor").asLong());
    }

    @Test
    void aHoldThatTheSettlementDoesNotCountGoesBackAtHandOver() {
        var customer = Customer.with(1000);
        var order = new WorkOrder(customer);
        order.payWith(500, 7);
        await().until(() -> customer.balance("held") == 500);
        order.handOver(9, 100_000, 0, List.of());
        await().until(() -> customer.balance("available") == 1010);
        assertEquals(0, customer.balance("held"));
    }

    private static JsonNode awaitEvent(Customer customer, String name) throws SQLException {
        await().until(() -> count(customer, name) > 0);
        return customer.events().stream()
                .filter(event -> event.type().name().equals(name))
                .findFirst()
                .orElseThrow()
                .payload();
    }

    private static long count(Customer customer, String name) throws SQLException {
        return customer.eventNames().stream().filter(name::equals).count();
    }
}
