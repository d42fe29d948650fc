package io.servicecard.order.work.domain;

import io.servicecard.platform.crypto.Sealed;
import io.servicecard.platform.money.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

/** One job done for a customer. Its row must be locked before a transition. */
@Entity
@Table(name = "orders")
public class Order {
    @Id private UUID id;
    private long version;
    @Embedded private Origin origin;
    @Embedded Intake intake;
    @Embedded private Worksheet worksheet;
    @Embedded Bill bill;
    @Embedded private HandOverPin pin = HandOverPin.first();
    private Sealed closingReason;

    @Enumerated(EnumType.STRING)
    OrderState state = OrderState.DRAFT;

    /** For the persistence provider. */
    protected Order() {}

    /** A draft. */
    public Order(UUID id, Origin origin, Worksheet worksheet, Bill bill) {
        this.id = id;
        this.origin = origin;
        this.worksheet = worksheet;
        this.bill = bill;
    }

    /** Asks for the work. */
    public OrderEvent.Placed place(Act act) {
        state = OrderLifeCycle.after(state, OrderCommand.PLACE);
        return new OrderEvent.Placed(
                next(act), worksheet.templateKey(), worksheet.templateVersion(), bill.total());
    }

    /** Takes the item in, for a promise that lies ahead. */
    public OrderEvent.Accepted accept(Intake act, Act by) {
        var to = OrderLifeCycle.after(state, OrderCommand.ACCEPT);
        act.mustPromiseAfter(by.at());
        intake = act;
        state = to;
        return new OrderEvent.Accepted(next(by), act.readyBy());
    }

    /** Refuses the order; the reason stays in the service. */
    public OrderEvent.Rejected reject(Sealed reason, Act act) {
        state = OrderLifeCycle.after(state, OrderCommand.REJECT);
        closingReason = reason;
        return new OrderEvent.Rejected(next(act));
    }

    /** Begins a stage, while no other one is under way. */
    public OrderEvent.StageStarted startStage(String stage, Worker worker, Act act) {
        var to = OrderLifeCycle.after(state, OrderCommand.START_STAGE);
        worksheet.start(stage, worker, act.at());
        state = to;
        return new OrderEvent.StageStarted(next(act), stage);
    }

    /** Ends the stage that is under way. */
    public OrderEvent.StageCompleted completeStage(String stage, Worker worker, Act act) {
        var to = OrderLifeCycle.after(state, OrderCommand.COMPLETE_STAGE);
        worksheet.complete(stage, worker, act.at());
        state = to;
        return new OrderEvent.StageCompleted(next(act), stage);
    }

    /** Says that the work is done. */
    public OrderEvent.QualityCheckSubmitted submitQualityCheck(Act act) {
        var to = OrderLifeCycle.after(state, OrderCommand.SUBMIT_QUALITY_CHECK);
        worksheet.mustBeFinished();
        state = to;
        return new OrderEvent.QualityCheckSubmitted(next(act));
    }

    /** Passes the check: the only way to {@link OrderState#READY}. */
    public OrderEvent.Ready passQualityCheck(Worker checker, Act act) {
        var to = OrderLifeCycle.after(state, OrderCommand.PASS);
        worksheet.mustNotHaveBeenDoneBy(checker);
        state = to;
        return new OrderEvent.Ready(next(act), bill.total(), bill.due());
    }

    /** Fails the check: work goes on. */
    public OrderEvent.QualityFailed failQualityCheck(Worker checker, Act act) {
        var to = OrderLifeCycle.after(state, OrderCommand.FAIL);
        worksheet.mustNotHaveBeenDoneBy(checker);
        state = to;
        return new OrderEvent.QualityFailed(next(act));
    }

    /** Takes money. */
    public OrderEvent.PaymentRecorded pay(UUID id, PaymentMethod method, Money amount, Act act) {
        state = OrderLifeCycle.after(state, OrderCommand.PAY);
        bill.payMoney(id, method, amount, act);
        return new OrderEvent.PaymentRecorded(next(act), id, method, amount);
    }

    /** Asks loyalty to hold points, worth no more than what is open. */
    public OrderEvent.PointsPaymentRequested payPoints(UUID id, long points, Act act) {
        state = OrderLifeCycle.after(state, OrderCommand.PAY);
        var open = bill.askForPoints(id, points, act);
        return new OrderEvent.PointsPaymentRequested(next(act), id, points, open);
    }

    /** Takes a payment with points back; loyalty releases its hold, or holds nothing for it. */
    public OrderEvent.PaymentVoided voidPayment(UUID id, Act act) {
        state = OrderLifeCycle.after(state, OrderCommand.VOID_PAYMENT);
        return bill.withdraw(id).voided(next(act));
    }

    /** What loyalty did with the points of a payment; an event if others must know. */
    public Optional<OrderEvent> follow(Payment payment, HoldNews news, Act act) {
        return payment.follow(news) && OrderCommand.PAY.isAllowedIn(state)
                ? Optional.of(payment.told(next(act)))
                : Optional.empty();
    }

    /** Gives the item back; empty for a wrong PIN, for an exception would undo its count. */
    public Optional<OrderEvent> handOver(boolean pinIsRight, Act act) {
        var to = OrderLifeCycle.after(state, OrderCommand.HAND_OVER);
        bill.mustBePaid();
        pin = pin.opened(act.at());
        if (!pinIsRight) {
            pin = pin.failed(act.at());
            return Optional.empty();
        }
        state = to;
        return Optional.of(new OrderEvent.HandedOver(next(act), bill.settlement()));
    }

    /** Ends the order before the work is done; the reason stays in the service. */
    public OrderEvent.Cancelled cancel(Sealed reason, Act act) {
        state = OrderLifeCycle.after(state, OrderCommand.CANCEL);
        closingReason = reason;
        return new OrderEvent.Cancelled(next(act), bill.holdIds());
    }

    /** Raises the version, as every transition does once, for its event. */
    private OrderEvent.Head next(Act act) {
        return new OrderEvent.Head(id, origin, ++version, act);
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Counts its transitions, from 1. */
    public long version() {
        return version;
    }

    /** Where it is in its life. */
    public OrderState state() {
        return state;
    }

    /** What was settled when it was placed. */
    public Origin origin() {
        return origin;
    }

    /** The intake act, once the item is taken in. */
    public Optional<Intake> intake() {
        return Optional.ofNullable(intake);
    }

    /** Why it was rejected or cancelled. */
    public Optional<Sealed> closingReason() {
        return Optional.ofNullable(closingReason);
    }

    /** The stages. */
    public Worksheet worksheet() {
        return worksheet;
    }

    /** Lines and payments. */
    public Bill bill() {
        return bill;
    }

    /** State of the hand-over PIN. */
    public HandOverPin pin() {
        return pin;
    }
}
