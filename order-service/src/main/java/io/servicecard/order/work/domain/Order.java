package io.servicecard.order.work.domain;

import io.servicecard.platform.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

/**
 * One job done for a customer: its life cycle, from placing to hand-over, and its payments. Every
 * transition raises the version by 1 and returns its event; what the state or a guard forbids is
 * refused and changes nothing. The row must be locked before a transition.
 */
@Entity
@Table(name = "orders")
public class Order extends OrderInWork {
    /** For the persistence provider. */
    protected Order() {}

    /**
     * A draft.
     *
     * @param trackingHash of the token by which it can be followed
     */
    public Order(
            UUID id,
            String number,
            Origin origin,
            Asset asset,
            Worksheet worksheet,
            Bill bill,
            byte[] trackingHash) {
        super(id, number, origin, asset, worksheet, bill, trackingHash);
    }

    /** Asks for the work. */
    public OrderEvent.Placed place(Act act) {
        switch (state) {
            case DRAFT -> state = OrderState.PLACED;
            case PLACED,
                    ACCEPTED,
                    IN_PROGRESS,
                    PENDING,
                    HELD,
                    QUALITY_CHECK,
                    READY,
                    HANDED_OVER,
                    UNCLAIMED,
                    CLOSED,
                    REJECTED,
                    CANCELLING,
                    CANCELLED ->
                    throw illegal(OrderCommand.PLACE);
        }
        return new OrderEvent.Placed(
                next(act), worksheet.templateKey(), worksheet.templateVersion(), bill.total());
    }

    /** Takes money. */
    public OrderEvent.PaymentRecorded pay(UUID id, PaymentMethod method, Money amount, Act act) {
        mustTakePayments();
        var payment = bill.payMoney(id, method, amount, act);
        return new OrderEvent.PaymentRecorded(next(act), payment.id(), method, amount);
    }

    /** Asks loyalty to hold points, worth about this much. */
    public OrderEvent.PointsPaymentRequested payWithPoints(
            UUID id, long points, Money worth, Act act) {
        mustTakePayments();
        var due = bill.due();
        var payment = bill.askForPoints(id, points, worth, act);
        return new OrderEvent.PointsPaymentRequested(next(act), payment.id(), points, due);
    }

    /** Loyalty holds the points: they count, unless the order has ended meanwhile. */
    public Optional<OrderEvent> pointsHeld(Payment payment, UUID holdId, Money worth, Act act) {
        if (!payment.held(holdId, worth) || !takesPayments()) {
            return Optional.empty();
        }
        return Optional.of(
                new OrderEvent.PaymentRecorded(
                        next(act), payment.id(), payment.method(), payment.amount()));
    }

    /** Loyalty would not hold the points: they never counted, so nothing is told. */
    public Optional<OrderEvent> pointsDeclined(Payment payment) {
        payment.declined();
        return Optional.empty();
    }

    /** Loyalty captured the points of an order handed over: they count as before. */
    public Optional<OrderEvent> pointsRedeemed(Payment payment) {
        payment.captured();
        return Optional.empty();
    }

    /** Loyalty freed the points: they count no longer, which matters until the order ends. */
    public Optional<OrderEvent> pointsReleased(Payment payment, Act act) {
        if (!payment.voided() || !takesPayments()) {
            return Optional.empty();
        }
        return Optional.of(
                new OrderEvent.PaymentVoided(
                        next(act), payment.id(), payment.method(), payment.amount()));
    }

    /**
     * Gives the item back. A wrong PIN is counted and nothing else happens: it is told by an empty
     * result, because an exception would undo the count.
     */
    public Optional<OrderEvent> handOver(boolean pinIsRight, Act act) {
        switch (state) {
            case READY -> bill.mustBePaid();
            case DRAFT,
                    PLACED,
                    ACCEPTED,
                    IN_PROGRESS,
                    PENDING,
                    HELD,
                    QUALITY_CHECK,
                    HANDED_OVER,
                    UNCLAIMED,
                    CLOSED,
                    REJECTED,
                    CANCELLING,
                    CANCELLED ->
                    throw illegal(OrderCommand.HAND_OVER);
        }
        if (pin.isLocked()) {
            throw new OrderRefused.PinLocked();
        }
        if (!pinIsRight) {
            pin = pin.failed();
            return Optional.empty();
        }
        state = OrderState.HANDED_OVER;
        return Optional.of(new OrderEvent.HandedOver(next(act), bill.settlement()));
    }

    /** Ends the order before the work is done; the reason stays in the service. */
    public OrderEvent.Cancelled cancel(String reason, Act act) {
        switch (state) {
            case PLACED, ACCEPTED, IN_PROGRESS, PENDING, HELD -> state = OrderState.CANCELLED;
            case DRAFT,
                    QUALITY_CHECK,
                    READY,
                    HANDED_OVER,
                    UNCLAIMED,
                    CLOSED,
                    REJECTED,
                    CANCELLING,
                    CANCELLED ->
                    throw illegal(OrderCommand.CANCEL);
        }
        closingReason = reason;
        return new OrderEvent.Cancelled(next(act), bill.holdIds());
    }

    private void mustTakePayments() {
        if (!takesPayments()) {
            throw illegal(OrderCommand.PAY);
        }
    }

    private boolean takesPayments() {
        return switch (state) {
            case PLACED, ACCEPTED, IN_PROGRESS, PENDING, HELD, QUALITY_CHECK, READY -> true;
            case DRAFT, HANDED_OVER, UNCLAIMED, CLOSED, REJECTED, CANCELLING, CANCELLED -> false;
        };
    }
}
