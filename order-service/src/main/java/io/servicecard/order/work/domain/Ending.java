package io.servicecard.order.work.domain;

import io.servicecard.platform.crypto.Sealed;
import io.servicecard.platform.money.Money;
import java.util.Optional;

/** How an order ends before its work is done; why stays in the service. */
public final class Ending {
    private final Order order;
    private final Standing standing;
    private final Bill bill;

    Ending(Order order) {
        this.order = order;
        this.standing = order.standing();
        this.bill = order.bill();
    }

    /** Refuses the order. */
    public IntakeEvent.OrderRejected reject(Sealed reason, Act act) {
        standing.end(OrderCommand.REJECT, reason);
        bill.endFor(CancellationFee.NONE);
        return new IntakeEvent.OrderRejected(order.next(act));
    }

    /** Asks that the order ends; until that is decided nothing else happens to it. */
    public EndEvent.CancellationRequested request(Sealed reason, FeeTariff tariff, Act act) {
        standing.requestEnd(reason);
        var fee = tariff.proposed(order);
        bill.endFor(CancellationFee.proposed(fee));
        return new EndEvent.CancellationRequested(order.next(act), fee);
    }

    /** Does not let it end: it goes back to where it was. */
    public EndEvent.CancellationRefused refuse(Act act) {
        standing.refuseEnd();
        bill.endFor(null);
        return new EndEvent.CancellationRefused(order.next(act));
    }

    /**
     * Lets it end as was asked for.
     *
     * @param fee empty for the one that was proposed; nothing waives it
     * @param isExplained whether it is said why, which less than the proposed fee takes
     */
    public EndEvent.OrderCancelled approve(Optional<Money> fee, boolean isExplained, Act act) {
        standing.mustAllow(OrderCommand.APPROVE_CANCELLATION);
        var proposed = bill.proposedFee().orElse(Money.zero(bill.currency()));
        bill.endFor(CancellationFee.charged(proposed, fee.orElse(proposed), isExplained));
        return end(OrderCommand.APPROVE_CANCELLATION, standing.closingReason().orElse(null), act);
    }

    /** Ends the order without being asked, and without a fee. */
    public EndEvent.OrderCancelled cancel(Sealed reason, Act act) {
        standing.mustAllow(OrderCommand.CANCEL);
        bill.endFor(CancellationFee.NONE);
        return end(OrderCommand.CANCEL, reason, act);
    }

    private EndEvent.OrderCancelled end(OrderCommand command, Sealed reason, Act act) {
        standing.end(command, reason);
        return new EndEvent.OrderCancelled(
                order.next(act), bill.balance().holdIds(), bill.fee().orElseThrow());
    }
}
