package io.servicecard.order.work.domain;

import io.servicecard.platform.crypto.Sealed;

/** How an order ends before its work is done; why stays in the service. */
public final class Ending {
    private final Order order;
    private final Standing standing;

    Ending(Order order) {
        this.order = order;
        this.standing = order.standing();
    }

    /** Refuses the order. */
    public OrderEvent.Rejected reject(Sealed reason, Act act) {
        standing.end(OrderCommand.REJECT, reason);
        return new OrderEvent.Rejected(order.next(act));
    }

    /** Asks that the order ends; until that is decided nothing else happens to it. */
    public OrderEvent.CancellationRequested request(Sealed reason, Act act) {
        standing.requestEnd(reason);
        return new OrderEvent.CancellationRequested(order.next(act));
    }

    /** Does not let it end: it goes back to where it was. */
    public OrderEvent.CancellationRefused refuse(Act act) {
        standing.refuseEnd();
        return new OrderEvent.CancellationRefused(order.next(act));
    }

    /** Lets it end as was asked for. */
    public OrderEvent.Cancelled approve(Act act) {
        return end(OrderCommand.APPROVE_CANCELLATION, standing.closingReason().orElse(null), act);
    }

    /** Ends the order without being asked. */
    public OrderEvent.Cancelled cancel(Sealed reason, Act act) {
        return end(OrderCommand.CANCEL, reason, act);
    }

    private OrderEvent.Cancelled end(OrderCommand command, Sealed reason, Act act) {
        standing.end(command, reason);
        return new OrderEvent.Cancelled(order.next(act), order.bill().balance().holdIds());
    }
}
