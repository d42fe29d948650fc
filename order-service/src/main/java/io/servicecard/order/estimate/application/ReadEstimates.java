package io.servicecard.order.estimate.application;

import io.servicecard.order.estimate.domain.Estimate;
import io.servicecard.order.estimate.domain.EstimateRefused;
import io.servicecard.order.estimate.domain.EstimateState;
import io.servicecard.order.work.application.Orders;
import io.servicecard.order.work.application.ReadOrders;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads estimates: staff all of them, customers what was sent to them. */
@ApplicationScoped
public class ReadEstimates {
    private final ReadOrders readOrders;
    private final Orders orders;
    private final Estimates estimates;
    private final EstimateLinks links;
    private final Caller caller;

    ReadEstimates(
            ReadOrders readOrders,
            Orders orders,
            Estimates estimates,
            EstimateLinks links,
            Caller caller) {
        this.readOrders = readOrders;
        this.orders = orders;
        this.estimates = estimates;
        this.links = links;
        this.caller = caller;
    }

    /** An estimate as somebody who holds its link sees it. */
    public record Linked(Estimate estimate, String orderNumber) {}

    /** Those of an order behind a number, oldest first; customers see no drafts. */
    public List<Estimate> of(UUID orderId, int number, int limit) {
        var order = readOrders.one(orderId);
        var shown = EnumSet.allOf(EstimateState.class);
        if (caller.onlyOwner().isPresent()) {
            shown.remove(EstimateState.DRAFT);
        }
        return estimates.after(order.id(), number, shown, limit);
    }

    /** Numbers of those of an order that were sent, whoever asks. */
    public List<Integer> sent(UUID orderId) {
        return estimates.numbersSent(orderId);
    }

    /** One of an order that was sent, whoever asks. */
    public Optional<Estimate> sent(UUID orderId, int number) {
        return estimates.sent(orderId, number);
    }

    /**
     * The estimate of a link.
     *
     * @throws EstimateRefused.LinkUnknown when there is none for it
     */
    public Linked linked(String token) {
        var place =
                estimates.linked(links.hash(token)).orElseThrow(EstimateRefused.LinkUnknown::new);
        var order = orders.findById(place.orderId());
        return new Linked(estimates.findById(place.estimateId()), order.origin().number());
    }
}
