package io.servicecard.order.estimate.application;

import io.servicecard.order.estimate.domain.Estimate;
import io.servicecard.order.estimate.domain.EstimateRefused;
import io.servicecard.order.work.application.ChangeOrder;
import io.servicecard.order.work.application.OrderConfig;
import io.servicecard.order.work.domain.OrderState;
import io.servicecard.order.work.domain.WaitingFor;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Puts an estimate before the customer; the order waits for the decision. */
@ApplicationScoped
public class SendEstimate {
    private final ChangeOrder orders;
    private final Estimates estimates;
    private final EstimateLinks links;
    private final OrderConfig config;

    SendEstimate(ChangeOrder orders, Estimates estimates, EstimateLinks links, OrderConfig config) {
        this.orders = orders;
        this.estimates = estimates;
        this.links = links;
        this.config = config;
    }

    /**
     * A sent estimate.
     *
     * @param token by which anybody who holds it can decide; shown this once
     */
    public record Sent(Estimate estimate, String token) {}

    /**
     * The estimate, sent; one that was sent before and is not decided gives way.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused when the order does not take it
     * @throws EstimateRefused when it is no draft of the order
     */
    @Transactional
    public Sent send(UUID orderId, UUID estimateId, IfMatch ifMatch) {
        var order = orders.lock(orderId, null);
        var estimate = estimates.of(orderId, estimateId).orElseThrow(EstimateRefused.NotFound::new);
        IfMatch.check(ifMatch, estimate.version());
        var token = links.token(estimateId);
        estimates
                .sent(orderId)
                .filter(sent -> !sent.id().equals(estimateId))
                .ifPresent(Estimate::supersede);
        estimates.flush();
        orders.change(
                orderId,
                null,
                (locked, act) -> {
                    var until = act.at().plus(config.estimateValid());
                    estimate.send(links.hash(token), act.at(), until);
                    var total = new Money(estimate.price().totalMinor(), estimate.currency());
                    return locked.offering().send(estimateId, estimate.number(), total, until, act);
                });
        if (order.state() == OrderState.IN_PROGRESS) {
            orders.change(
                    orderId,
                    null,
                    (locked, act) -> locked.pausing().awaitCustomer(WaitingFor.APPROVAL, act));
        }
        return new Sent(estimate, token);
    }
}
