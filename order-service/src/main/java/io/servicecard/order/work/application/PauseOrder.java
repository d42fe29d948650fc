package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.WaitingFor;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Lets an order wait, for its customer or for something of ours, and go on. */
@ApplicationScoped
public class PauseOrder {
    private final ChangeOrder orders;
    private final Caller caller;

    PauseOrder(ChangeOrder orders, Caller caller) {
        this.orders = orders;
        this.caller = caller;
    }

    /**
     * The order, waiting for its customer.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen
     */
    @Transactional
    public Order awaitCustomer(UUID orderId, IfMatch ifMatch, WaitingFor what) {
        return orders.change(
                orderId, ifMatch, (order, act) -> order.pausing().awaitCustomer(what, act));
    }

    /**
     * The order, waiting for something of ours.
     *
     * @param reviewAt when somebody looks again
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen
     */
    @Transactional
    public Order hold(UUID orderId, IfMatch ifMatch, WaitingFor what, Instant reviewAt) {
        return orders.change(
                orderId, ifMatch, (order, act) -> order.pausing().hold(what, reviewAt, act));
    }

    /**
     * The order, going on. A customer ends only a wait that is the customer's.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen
     */
    @Transactional
    public Order resume(UUID orderId, IfMatch ifMatch) {
        boolean byCustomer = caller.onlyOwner().isPresent();
        return orders.change(
                orderId, ifMatch, (order, act) -> order.pausing().resume(byCustomer, act));
    }
}
