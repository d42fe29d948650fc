package io.servicecard.order.estimate.application;

import io.servicecard.order.estimate.domain.Estimate;
import io.servicecard.order.work.application.Orders;
import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.OrderCommand;
import io.servicecard.platform.background.BackgroundWork;
import io.servicecard.platform.background.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Ends estimates that nobody decided in time. Each is looked at again under its order's lock, so
 * replicas, and a customer who decides meanwhile, do not get into each other's way; one that cannot
 * be ended keeps no other waiting.
 */
@ApplicationScoped
public class ExpireEstimates implements BackgroundWork {
    private static final int PAGE = 100;

    private final Estimates estimates;
    private final Orders orders;
    private final DecideEstimate decideEstimate;
    private final InstantSource clock;

    ExpireEstimates(
            Estimates estimates,
            Orders orders,
            DecideEstimate decideEstimate,
            InstantSource clock) {
        this.estimates = estimates;
        this.orders = orders;
        this.decideEstimate = decideEstimate;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "expire-estimates";
    }

    @Override
    public Duration first() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void round(BooleanSupplier going) {
        new Sweep("The estimate of order", going).over(this::late, this::expire);
    }

    @Transactional
    List<UUID> late(UUID after) {
        return estimates.ordersWithSentUntil(clock.instant(), after, PAGE);
    }

    @Transactional
    void expire(UUID orderId) {
        var order = orders.lock(orderId).orElseThrow();
        estimates
                .sent(orderId)
                .filter(estimate -> estimate.isOver(clock.instant()))
                .ifPresent(estimate -> expire(order, estimate));
    }

    private void expire(Order order, Estimate estimate) {
        if (OrderCommand.DECIDE_ESTIMATE.isAllowedIn(order.state())) {
            decideEstimate.expire(order, estimate);
        } else {
            estimate.lapse();
        }
    }
}
