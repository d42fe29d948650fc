package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.id.Ids;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An order took a payment with points back: no hold is left, in whatever order it is told. */
@QuarkusTest
class VoidPaymentTest {
    @Test
    void theHoldGoesBackOnce() throws SQLException {
        var customer = Customer.with(1000);
        var order = new WorkOrder(customer);
        var payment = order.payWith(500, 3);
        await().until(() -> customer.balance("held") == 500);
        order.voidPayment(payment, 4);
        await().until(() -> customer.balance("held") == 0);
        order.voidPayment(payment, 4);
        order.cancel(5);
        settled(order);
        assertEquals(1000, customer.balance("available"));
        assertEquals(1, Collections.frequency(customer.eventNames(), "PointsReleased"));
        assertEquals(4, customer.version());
    }

    @Test
    void aPaymentTakenBackBeforeItIsAskedForGetsNoHold() throws SQLException {
        var customer = Customer.with(1000);
        var order = new WorkOrder(customer);
        var payment = Ids.next();
        order.voidPayment(payment, 4);
        order.requestPayment(payment, 500, 3);
        settled(order);
        assertEquals(1000, customer.balance("available"));
        assertEquals(0, Collections.frequency(customer.eventNames(), "PointsHeld"));
    }

    @Test
    void aHoldThatWasCapturedStaysSo() throws SQLException {
        var customer = Customer.with(1000);
        var order = new WorkOrder(customer);
        var payment = order.payWith(500, 3);
        await().until(() -> customer.balance("held") == 500);
        order.handOver(5, 0, 500, List.of(customer.onlyHold()));
        await().until(() -> customer.balance("held") == 0);
        order.voidPayment(payment, 4);
        settled(order);
        assertEquals(500, customer.balance("available"));
    }

    /** Waits until all that the order told before has taken effect. */
    private static void settled(WorkOrder order) {
        var later = new WorkOrder(order.id(), Customer.withAccount());
        later.payWith(1, 9);
        await().until(() -> !later.customer().eventNames().isEmpty());
    }
}
