package io.servicecard.order.work.domain;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How an item leaves us when it is ready, and what happens with it after that. */
public final class HandingOver {
    private final Order order;
    private final Standing standing;
    private final Bill bill;

    HandingOver(Order order) {
        this.order = order;
        this.standing = order.standing();
        this.bill = order.bill();
    }

    /** Lets the item go though something is due: so much may be owed, and is paid later. */
    public MoneyEvent.CreditApproved approveCredit(Act act) {
        standing.mustAllow(OrderCommand.APPROVE_CREDIT);
        var due = bill.due();
        if (due.amountMinor() == 0) {
            throw new MoneyRefused.Overpaid(due);
        }
        order.creditMinor = due.amountMinor();
        standing.obey(OrderCommand.APPROVE_CREDIT);
        return new MoneyEvent.CreditApproved(order.next(act), due);
    }

    /** Gives the item back; empty for a wrong PIN, for an exception would undo its count. */
    public Optional<OrderEvent> handOver(boolean pinIsRight, Act act) {
        standing.mustAllow(OrderCommand.HAND_OVER);
        mustBeSettled();
        order.pin = order.pin.opened(act.at());
        if (!pinIsRight) {
            order.pin = order.pin.failed(act.at());
            return Optional.empty();
        }
        return Optional.of(given(act));
    }

    /** Gives the item back for a signature, also while the PIN is locked. */
    public HandOverEvent.OrderHandedOver handOverSigned(Act act) {
        standing.mustAllow(OrderCommand.HAND_OVER);
        mustBeSettled();
        return given(act);
    }

    /** Points that are asked for may still be declined, so nothing is lent upon them. */
    private void mustBeSettled() {
        long due = bill.due().amountMinor();
        if (due > order.creditMinor || bill.balance().open().amountMinor() < due) {
            throw new MoneyRefused.BalanceDue(bill.due());
        }
    }

    private HandOverEvent.OrderHandedOver given(Act act) {
        var head = order.next(act);
        order.creditMinor = bill.due().amountMinor();
        standing.handedOver(act.at(), head.version());
        return new HandOverEvent.OrderHandedOver(head, Settlement.of(bill));
    }

    /** Reminds the customer of an item that is ready and was not fetched. */
    public HandOverEvent.StorageReminderDue remind(Act act) {
        int number = standing.remind(act.at());
        return new HandOverEvent.StorageReminderDue(order.next(act), number);
    }

    /** Gives up on being asked for the item, so long after the customer was last told of it. */
    public HandOverEvent.OrderUnclaimed unclaim(Duration after, Act act) {
        standing.unclaim(after, act.at());
        return new HandOverEvent.OrderUnclaimed(order.next(act));
    }

    /**
     * Takes something back that was handed over, and gives back what was paid for it; the order
     * itself stays what it is. What is owed is paid before.
     *
     * @param before what came back before
     * @param lines how many of which line, by its place
     */
    public HandOverEvent.OrderReturned takeBack(
            UUID id, CameBack before, Map<Integer, Integer> lines, Act act) {
        standing.mustAllow(OrderCommand.RETURN);
        if (order.creditMinor > 0) {
            throw new MoneyRefused.BalanceDue(bill.due());
        }
        standing.obey(OrderCommand.RETURN);
        var settled = Settlement.of(bill);
        var after = before.with(lines, settled.lines());
        var all = after.priced(settled.lines());
        var restitution = bill.restitution();
        var pieces = restitution.giveBack(all);
        return new HandOverEvent.OrderReturned(
                order.next(act),
                id,
                standing.handedOverVersion,
                standing.handedOverAt,
                settled,
                after.since(before, settled.lines()),
                restitution.returned(all),
                pieces);
    }

    /** Ends the time in which the customer may dispute what was handed over. */
    public HandOverEvent.OrderClosed close(Act act) {
        standing.obey(OrderCommand.CLOSE);
        return new HandOverEvent.OrderClosed(order.next(act));
    }
}
