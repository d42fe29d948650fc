package io.servicecard.order.work.domain;

import java.time.Instant;

/** How an order waits, for its customer or for something of ours, and goes on. */
public final class Pausing {
    private final Order order;
    private final Standing standing;

    Pausing(Order order) {
        this.order = order;
        this.standing = order.standing();
    }

    /** Waits for the customer: the promise pauses. */
    public WaitEvent.OrderPended awaitCustomer(WaitingFor what, Act act) {
        standing.mustAllow(OrderCommand.AWAIT_CUSTOMER);
        standing.waitFor(OrderCommand.AWAIT_CUSTOMER, Wait.forCustomer(what, act.at()));
        return new WaitEvent.OrderPended(order.next(act), what);
    }

    /** Waits for something of our own, until somebody looks again: the promise goes on. */
    public WaitEvent.OrderHeld hold(WaitingFor what, Instant reviewAt, Act act) {
        standing.mustAllow(OrderCommand.HOLD);
        standing.waitFor(OrderCommand.HOLD, Wait.forUs(what, act.at(), reviewAt));
        return new WaitEvent.OrderHeld(order.next(act), what, reviewAt);
    }

    /**
     * Goes on with the work.
     *
     * @param byCustomer whether it is the customer who says so
     */
    public WaitEvent.OrderResumed resume(boolean byCustomer, Act act) {
        standing.mustAllow(OrderCommand.RESUME);
        if (order.offering().isAsked()) {
            throw new MoneyRefused.EstimateUndecided();
        }
        if (byCustomer) {
            standing.waiting().orElseThrow().mustBeTheCustomers(order.bill().due());
        }
        standing.resume();
        return new WaitEvent.OrderResumed(order.next(act));
    }
}
