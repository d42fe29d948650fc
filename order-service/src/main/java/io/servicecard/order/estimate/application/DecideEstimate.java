package io.servicecard.order.estimate.application;

import io.servicecard.order.estimate.domain.Estimate;
import io.servicecard.order.estimate.domain.EstimateRefused;
import io.servicecard.order.estimate.domain.Verdict;
import io.servicecard.order.work.application.Acting;
import io.servicecard.order.work.application.ChangeOrder;
import io.servicecard.order.work.application.Journal;
import io.servicecard.order.work.application.Orders;
import io.servicecard.order.work.domain.Act;
import io.servicecard.order.work.domain.EstimateOutcome;
import io.servicecard.order.work.domain.Order;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/**
 * Takes what the customer says about each line of an estimate, and lets the order go on. The lock
 * of the order's row keeps decisions at one time in a queue: one decides, the others come too late.
 */
@ApplicationScoped
public class DecideEstimate {
    private final ChangeOrder changes;
    private final Orders orders;
    private final Estimates estimates;
    private final EstimateLinks links;
    private final Journal journal;
    private final Acting acting;
    private final InstantSource clock;

    DecideEstimate(
            ChangeOrder changes,
            Orders orders,
            Estimates estimates,
            EstimateLinks links,
            Journal journal,
            Acting acting,
            InstantSource clock) {
        this.changes = changes;
        this.orders = orders;
        this.estimates = estimates;
        this.links = links;
        this.journal = journal;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * The estimate, decided by its customer.
     *
     * @param answers by the line's place
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen
     * @throws EstimateRefused when it cannot be decided, or not so
     */
    @Transactional
    public Estimate decide(
            UUID orderId, UUID estimateId, IfMatch ifMatch, Map<Integer, Boolean> answers) {
        var order = changes.lock(orderId, null);
        var estimate = estimates.of(orderId, estimateId).orElseThrow(EstimateRefused.NotFound::new);
        IfMatch.check(ifMatch, estimate.version());
        settle(order, estimate, estimate.decide(answers, clock.instant()), acting.now());
        return estimate;
    }

    /**
     * The estimate, decided by whoever holds its link.
     *
     * @throws EstimateRefused.LinkUnknown when there is none for it
     */
    @Transactional
    public Estimate decideByLink(String token, Map<Integer, Boolean> answers) {
        var place =
                estimates.linked(links.hash(token)).orElseThrow(EstimateRefused.LinkUnknown::new);
        var order = orders.lock(place.orderId()).orElseThrow(EstimateRefused.LinkUnknown::new);
        var estimate = estimates.findById(place.estimateId());
        var act = acting.asCustomerByLink();
        settle(order, estimate, estimate.decide(answers, act.at()), act);
        return estimate;
    }

    /** Ends an estimate whose time is over; the order, locked, is told if it can still be. */
    void expire(Order order, Estimate estimate) {
        settle(order, estimate, estimate.expire(), acting.asService("order-service"));
    }

    private void settle(Order order, Estimate estimate, Verdict verdict, Act act) {
        var outcome =
                switch (verdict.outcome()) {
                    case APPROVED -> EstimateOutcome.APPROVED;
                    case PARTIALLY_APPROVED -> EstimateOutcome.PARTIALLY_APPROVED;
                    case DECLINED -> EstimateOutcome.DECLINED;
                    case EXPIRED -> EstimateOutcome.EXPIRED;
                    case DRAFT, SENT, SUPERSEDED ->
                            throw new IllegalStateException("no outcome of an estimate");
                };
        boolean waits = order.offering().isAsked();
        journal.record(order.offering().decide(estimate.number(), outcome, verdict.agreed(), act));
        if (waits && outcome != EstimateOutcome.EXPIRED) {
            journal.record(order.pausing().resume(false, act));
        }
        estimates.flush();
    }
}
