package io.servicecard.loyalty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.event.EventDispatcher;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Payments before a hand-over earn nothing yet, and cost next to nothing. */
@QuarkusTest
class DepositsTest {
    private static final int ORDERS = 3;

    @Inject EventDispatcher dispatcher;

    @Test
    void depositsBetweenHandOversLeaveThemTogether() {
        var alone = new Batch();
        var between = new Batch();
        for (int order = 0; order < ORDERS; order++) {
            alone.order(opened()).handOver(9, 10_000, 0, List.of());
            var paid = between.order(opened());
            paid.deposit(3);
            paid.handOver(9, 10_000, 0, List.of());
            between.order(opened()).deposit(3);
        }
        assertEquals(alone.watched(dispatcher).size(), between.watched(dispatcher).size());
    }

    private Customer opened() {
        var customer = Customer.unknown();
        new Batch().opens(customer).together(dispatcher);
        return customer;
    }
}
