package io.servicecard.order.estimate.application;

import io.servicecard.order.estimate.domain.Estimate;
import io.servicecard.order.price.domain.Rate;
import io.servicecard.order.work.application.ChangeOrder;
import io.servicecard.order.work.application.NewLine;
import io.servicecard.order.work.application.Pricing;
import io.servicecard.order.work.domain.MoneyRefused;
import io.servicecard.order.work.domain.OrderLine;
import io.servicecard.order.work.domain.OrderRefused;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Drafts an estimate for further work on an order. */
@ApplicationScoped
public class DraftEstimate {
    private final ChangeOrder orders;
    private final Pricing pricing;
    private final Estimates estimates;

    DraftEstimate(ChangeOrder orders, Pricing pricing, Estimates estimates) {
        this.orders = orders;
        this.pricing = pricing;
        this.estimates = estimates;
    }

    /**
     * The draft.
     *
     * @throws OrderRefused when there is no such order, or a line cannot be priced
     */
    @Transactional
    public Estimate draft(UUID orderId, List<NewLine> lines, Rate discount) {
        var order = orders.lock(orderId, null);
        OrderLine.mustFit(order.bill().lines().size() + lines.size());
        var currency = order.bill().currency();
        var estimate =
                new Estimate(
                        Ids.next(),
                        orderId,
                        Math.toIntExact(estimates.count("orderId", orderId)) + 1,
                        currency,
                        discount,
                        pricing.lines(currency, lines));
        mustBeCountable(estimate);
        estimates.persistAndFlush(estimate);
        return estimate;
    }

    private static void mustBeCountable(Estimate estimate) {
        try {
            if (estimate.price().totalMinor() < 0) {
                throw new IllegalStateException("an estimate below zero");
            }
        } catch (ArithmeticException e) {
            throw new MoneyRefused.TotalTooLarge();
        }
    }
}
