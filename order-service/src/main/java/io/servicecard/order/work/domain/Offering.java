package io.servicecard.order.work.domain;

import io.servicecard.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Further work on an order: what its customer agrees to, and what is done without asking. */
public final class Offering {
    private final Order order;
    private final Standing standing;
    private final Agreement agreement;

    Offering(Order order) {
        this.order = order;
        this.standing = order.standing();
        this.agreement = order.agreement;
    }

    /**
     * Does further work, as far as the customer need not be asked.
     *
     * @param tolerance how much beyond what was agreed to, in hundredths of a percent of it
     */
    public OfferEvent.LineAdded addLine(OrderLine line, int tolerance, Act act) {
        standing.mustAllow(OrderCommand.ADD_LINE);
        var bill = order.bill();
        var added = bill.add(List.of(line));
        agreement.mustTolerate(bill.total(), tolerance);
        standing.obey(OrderCommand.ADD_LINE);
        return new OfferEvent.LineAdded(order.next(act), added, bill.total());
    }

    /** Puts an estimate before the customer, in the place of one that is still open. */
    public OfferEvent.EstimateSent send(
            UUID estimateId, int number, Money total, Instant until, Act act) {
        standing.obey(OrderCommand.SEND_ESTIMATE);
        agreement.ask(estimateId);
        return new OfferEvent.EstimateSent(order.next(act), estimateId, number, total, until);
    }

    /** Takes what came of an estimate: the lines that were agreed to are the order's now. */
    public OfferEvent.EstimateDecided decide(
            int number, EstimateOutcome outcome, List<OrderLine> agreed, Act act) {
        standing.mustAllow(OrderCommand.DECIDE_ESTIMATE);
        var estimateId = agreement.openEstimate().orElseThrow();
        var bill = order.bill();
        var approved = bill.add(agreed);
        agreement.answered(approved);
        standing.obey(OrderCommand.DECIDE_ESTIMATE);
        return new OfferEvent.EstimateDecided(
                order.next(act), estimateId, number, outcome, approved, bill.total());
    }

    /** Whether the order waits for the customer to decide on an estimate. */
    public boolean isAsked() {
        return agreement.openEstimate().isPresent()
                && standing.waiting()
                        .filter(wait -> wait.what() == WaitingFor.APPROVAL)
                        .isPresent();
    }
}
