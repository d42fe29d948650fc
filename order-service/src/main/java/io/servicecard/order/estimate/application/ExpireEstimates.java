package io.servicecard.order.estimate.application;

import io.servicecard.order.estimate.domain.EstimateState;
import io.servicecard.order.work.application.Orders;
import io.servicecard.order.work.domain.OrderCommand;
import io.servicecard.platform.background.BackgroundWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Ends estimates that nobody decided in time. Each is looked at again under its order's lock, so
 * replicas, and a customer who decides meanwhile, do not get into each other's way.
 */
@ApplicationScoped
public class ExpireEstimates implements BackgroundWork {
    private static final int BATCH = 100;

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
        for (var place : due()) {
            if (!going.getAsBoolean()) {
                return;
            }
            expire(place);
        }
    }

    @Transactional
    List<Estimates.Place> due() {
        return estimates.sentUntil(clock.instant(), BATCH);
    }

    @Transactional
    void expire(Estimates.Place place) {
        var order = orders.lock(place.orderId()).orElseThrow();
        var estimate = estimates.findById(place.estimateId());
        if (estimate.state() != EstimateState.SENT) {
            return;
        }
        if (OrderCommand.DECIDE_ESTIMATE.isAllowedIn(order.state())) {
            decideEstimate.expire(order, estimate);
        } else {
            estimate.lapse();
        }
    }
}
