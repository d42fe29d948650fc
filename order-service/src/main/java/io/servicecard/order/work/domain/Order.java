package io.servicecard.order.work.domain;

import io.servicecard.order.template.domain.PublishedTemplate;
import io.servicecard.platform.crypto.Sealed;
import io.servicecard.platform.money.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    @Embedded Standing standing = new Standing();
    @Embedded Agreement agreement;

    /** For the persistence provider. */
    protected Order() {}

    /** A draft. */
    public Order(UUID id, Origin origin, Worksheet worksheet, Bill bill) {
        this.id = id;
        this.origin = origin;
        this.worksheet = worksheet;
        this.bill = bill;
        this.agreement = new Agreement(bill.total());
    }

    /** Asks for the work. */
    public OrderEvent.Placed place(Act act) {
        standing.obey(OrderCommand.PLACE);
        return new OrderEvent.Placed(
                next(act), worksheet.templateKey(), worksheet.templateVersion(), bill.total());
    }

    /** Takes the item in, for a promise that lies ahead. */
    public OrderEvent.Accepted accept(Intake act, Act by) {
        standing.mustAllow(OrderCommand.ACCEPT);
        act.mustPromiseAfter(by.at());
        intake = act;
        standing.obey(OrderCommand.ACCEPT);
        return new OrderEvent.Accepted(next(by), act.readyBy());
    }

    /** Refuses the order; the reason stays in the service. */
    public OrderEvent.Rejected reject(Sealed reason, Act act) {
        standing.end(OrderCommand.REJECT, reason);
        return new OrderEvent.Rejected(next(act));
    }

    /** Begins a stage, while no other one is under way. */
    public OrderEvent.StageStarted startStage(
            String stage, Worker worker, Passage passage, Act act) {
        standing.mustAllow(OrderCommand.START_STAGE);
        worksheet.start(stage, worker, passage, act.at());
        standing.obey(OrderCommand.START_STAGE);
        return new OrderEvent.StageStarted(next(act), stage);
    }

    /** Ends the stage that is under way. */
    public OrderEvent.StageCompleted completeStage(
            String stage, Worker worker, Passage passage, Act act) {
        standing.mustAllow(OrderCommand.COMPLETE_STAGE);
        worksheet.complete(stage, worker, passage, act.at());
        standing.obey(OrderCommand.COMPLETE_STAGE);
        return new OrderEvent.StageCompleted(next(act), stage);
    }

    /** Does the work again from a stage that was done; who did it stays on record. */
    public OrderEvent.StageReturned returnToStage(
            String stage, Sealed reason, Worker worker, Passage passage, Act act) {
        standing.mustAllow(OrderCommand.RETURN_TO_STAGE);
        worksheet.mustBeFor(worker, stage);
        worksheet.returnTo(stage, reason, passage, act.at());
        standing.obey(OrderCommand.RETURN_TO_STAGE);
        return new OrderEvent.StageReturned(next(act), stage);
    }

    /** Has results of the stage that is under way written down. */
    public OrderEvent.ResultsRecorded recordResults(String stage, Worker worker, Act act) {
        standing.mustAllow(OrderCommand.RECORD_RESULTS);
        worksheet.mustBeUnderWay(stage, worker);
        standing.obey(OrderCommand.RECORD_RESULTS);
        return new OrderEvent.ResultsRecorded(next(act), stage);
    }

    /** Goes on by a later version of its template. */
    public OrderEvent.Migrated migrate(PublishedTemplate template, Act act) {
        standing.mustAllow(OrderCommand.MIGRATE);
        worksheet.moveTo(template);
        standing.obey(OrderCommand.MIGRATE);
        return new OrderEvent.Migrated(next(act), template.key(), template.number());
    }

    /** Waits for the customer: the promise pauses. */
    public OrderEvent.Pended awaitCustomer(WaitingFor what, Act act) {
        standing.mustAllow(OrderCommand.AWAIT_CUSTOMER);
        standing.waitFor(OrderCommand.AWAIT_CUSTOMER, Wait.forCustomer(what, act.at()));
        return new OrderEvent.Pended(next(act), what);
    }

    /** Waits for something of our own, until somebody looks again: the promise goes on. */
    public OrderEvent.Held hold(WaitingFor what, Instant reviewAt, Act act) {
        standing.mustAllow(OrderCommand.HOLD);
        standing.waitFor(OrderCommand.HOLD, Wait.forUs(what, act.at(), reviewAt));
        return new OrderEvent.Held(next(act), what, reviewAt);
    }

    /**
     * Goes on with the work.
     *
     * @param byCustomer whether it is the customer who says so
     */
    public OrderEvent.Resumed resume(boolean byCustomer, Act act) {
        standing.mustAllow(OrderCommand.RESUME);
        if (isAsked()) {
            throw new OrderRefused.EstimateUndecided();
        }
        if (byCustomer) {
            standing.waiting().orElseThrow().mustBeTheCustomers(bill.due());
        }
        standing.resume();
        return new OrderEvent.Resumed(next(act));
    }

    /**
     * Does further work, as far as the customer need not be asked.
     *
     * @param tolerance how much beyond what was agreed to, in hundredths of a percent of it
     */
    public OrderEvent.LineAdded addLine(OrderLine line, int tolerance, Act act) {
        standing.mustAllow(OrderCommand.ADD_LINE);
        var added = bill.add(List.of(line));
        agreement.mustTolerate(bill.total(), tolerance);
        standing.obey(OrderCommand.ADD_LINE);
        return new OrderEvent.LineAdded(next(act), added, bill.total());
    }

    /** Puts an estimate before the customer, in the place of one that is still open. */
    public OrderEvent.EstimateSent sendEstimate(
            UUID estimateId, int number, Money total, Instant until, Act act) {
        standing.obey(OrderCommand.SEND_ESTIMATE);
        agreement.ask(estimateId);
        return new OrderEvent.EstimateSent(next(act), estimateId, number, total, until);
    }

    /** Takes what came of an estimate: the lines that were agreed to are the order's now. */
    public OrderEvent.EstimateDecided decideEstimate(
            int number, EstimateOutcome outcome, List<OrderLine> agreed, Act act) {
        standing.mustAllow(OrderCommand.DECIDE_ESTIMATE);
        var estimateId = agreement.openEstimate().orElseThrow();
        var approved = bill.add(agreed);
        agreement.answered(approved);
        standing.obey(OrderCommand.DECIDE_ESTIMATE);
        return new OrderEvent.EstimateDecided(
                next(act), estimateId, number, outcome, approved, bill.total());
    }

    /** Whether it waits for the customer to decide on an estimate. */
    public boolean isAsked() {
        return agreement.openEstimate().isPresent()
                && standing.waiting()
                        .filter(wait -> wait.what() == WaitingFor.APPROVAL)
                        .isPresent();
    }

    /** Says that the work is done. */
    public OrderEvent.QualityCheckSubmitted submitQualityCheck(Act act) {
        standing.mustAllow(OrderCommand.SUBMIT_QUALITY_CHECK);
        worksheet.mustBeFinished();
        standing.obey(OrderCommand.SUBMIT_QUALITY_CHECK);
        return new OrderEvent.QualityCheckSubmitted(next(act));
    }

    /** Passes the check: the only way to {@link OrderState#READY}. */
    public OrderEvent.Ready passQualityCheck(Worker checker, Act act) {
        standing.mustAllow(OrderCommand.PASS);
        worksheet.mustNotHaveBeenDoneBy(checker);
        standing.ready(act.at());
        return new OrderEvent.Ready(next(act), bill.total(), bill.due());
    }

    /**
     * Fails the check: the work goes back to a stage that was done.
     *
     * @param stage empty for the last one that was done
     */
    public OrderEvent.QualityFailed failQualityCheck(
            Worker checker, Optional<String> stage, Act act) {
        standing.mustAllow(OrderCommand.FAIL);
        worksheet.mustNotHaveBeenDoneBy(checker);
        var again = stage.or(worksheet::latest).orElseThrow();
        worksheet.returnTo(again, null, Passage.OPEN, act.at());
        standing.obey(OrderCommand.FAIL);
        return new OrderEvent.QualityFailed(next(act), again);
    }

    /** Takes money. */
    public OrderEvent.PaymentRecorded pay(UUID id, PaymentMethod method, Money amount, Act act) {
        standing.obey(OrderCommand.PAY);
        bill.payMoney(id, method, amount, standing.purpose(), act);
        return bill.payment(id).orElseThrow().recorded(next(act));
    }

    /** Asks loyalty to hold points, worth no more than what is open. */
    public OrderEvent.PointsPaymentRequested payPoints(UUID id, long points, Act act) {
        standing.obey(OrderCommand.PAY);
        var open = bill.askForPoints(id, points, standing.purpose(), act);
        return new OrderEvent.PointsPaymentRequested(next(act), id, points, open);
    }

    /** Takes a payment with points back; loyalty releases its hold, or holds nothing for it. */
    public OrderEvent.PaymentVoided voidPayment(UUID id, Act act) {
        standing.obey(OrderCommand.VOID_PAYMENT);
        return bill.withdraw(id).voided(next(act));
    }

    /** What loyalty did with the points of a payment; an event if others must know. */
    public Optional<OrderEvent> follow(Payment payment, HoldNews news, Act act) {
        return payment.follow(news) && OrderCommand.VOID_PAYMENT.isAllowedIn(state())
                ? Optional.of(payment.told(next(act)))
                : Optional.empty();
    }

    /** Gives the item back; empty for a wrong PIN, for an exception would undo its count. */
    public Optional<OrderEvent> handOver(boolean pinIsRight, Act act) {
        standing.mustAllow(OrderCommand.HAND_OVER);
        bill.mustBePaid();
        pin = pin.opened(act.at());
        if (!pinIsRight) {
            pin = pin.failed(act.at());
            return Optional.empty();
        }
        var head = next(act);
        standing.handedOver(act.at(), head.version());
        return Optional.of(new OrderEvent.HandedOver(head, Settlement.of(bill)));
    }

    /**
     * Takes something back that was handed over, and gives back what was paid for it; the order
     * itself stays what it is.
     *
     * @param before what came back before
     * @param lines how many of which line, by its place
     */
    public OrderEvent.Returned takeBack(
            UUID id, CameBack before, Map<Integer, Integer> lines, Act act) {
        standing.obey(OrderCommand.RETURN);
        var settled = Settlement.of(bill);
        var after = before.with(lines, settled.lines());
        var all = after.priced(settled.lines());
        var restitution = bill.restitution();
        var pieces = restitution.giveBack(all);
        return new OrderEvent.Returned(
                next(act),
                id,
                standing.handedOverVersion,
                standing.handedOverAt,
                settled,
                after.since(before, settled.lines()),
                restitution.returned(all),
                pieces);
    }

    /** Gives money back that was paid for an order which ended without hand-over. */
    public OrderEvent.PaymentRefunded refund(UUID id, UUID paymentId, Money amount, Act act) {
        standing.obey(OrderCommand.REFUND);
        var payment = bill.refund(paymentId, amount);
        return new OrderEvent.PaymentRefunded(next(act), id, paymentId, payment.method(), amount);
    }

    /**
     * What was earned with it: nothing before it is handed over, whatever was paid; then what was
     * paid, less what was given back.
     */
    public Money revenue() {
        return standing.isHandedOver() ? bill.kept() : Money.zero(bill.currency());
    }

    /** Gives up on being asked for the item, so long after it was ready. */
    public OrderEvent.Unclaimed unclaim(Duration after, Act act) {
        standing.unclaim(after, act.at());
        return new OrderEvent.Unclaimed(next(act));
    }

    /** Ends the time in which the customer may dispute what was handed over. */
    public OrderEvent.Closed close(Act act) {
        standing.obey(OrderCommand.CLOSE);
        return new OrderEvent.Closed(next(act));
    }

    /** Asks that the order ends; until that is decided nothing else happens to it. */
    public OrderEvent.CancellationRequested requestCancellation(Sealed reason, Act act) {
        standing.requestEnd(reason);
        return new OrderEvent.CancellationRequested(next(act));
    }

    /** Does not let it end: it goes back to where it was. */
    public OrderEvent.CancellationRefused refuseCancellation(Act act) {
        standing.refuseEnd();
        return new OrderEvent.CancellationRefused(next(act));
    }

    /** Lets it end as was asked for. */
    public OrderEvent.Cancelled approveCancellation(Act act) {
        return end(OrderCommand.APPROVE_CANCELLATION, standing.closingReason().orElse(null), act);
    }

    /** Ends the order before the work is done; the reason stays in the service. */
    public OrderEvent.Cancelled cancel(Sealed reason, Act act) {
        return end(OrderCommand.CANCEL, reason, act);
    }

    private OrderEvent.Cancelled end(OrderCommand command, Sealed reason, Act act) {
        standing.end(command, reason);
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

    /** Where it stands in its life. */
    public Standing standing() {
        return standing;
    }

    /** The state it stands in. */
    public OrderState state() {
        return standing.state();
    }

    /** What was settled when it was placed. */
    public Origin origin() {
        return origin;
    }

    /** The intake act, once the item is taken in. */
    public Optional<Intake> intake() {
        return Optional.ofNullable(intake);
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
