package io.servicecard.order.estimate.application;

import io.servicecard.order.estimate.domain.EstimateState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What became of the estimate that an order's customer saw last. */
@ApplicationScoped
public class LastEstimate {
    private final Estimates estimates;

    LastEstimate(Estimates estimates) {
        this.estimates = estimates;
    }

    /** Whether the customer agreed to it, or to a part of it; not so when there is none. */
    public boolean isApproved(UUID orderId) {
        return estimates.of(orderId).reversed().stream()
                .filter(
                        estimate ->
                                estimate.state() != EstimateState.DRAFT
                                        && estimate.state() != EstimateState.SUPERSEDED)
                .findFirst()
                .map(
                        estimate ->
                                estimate.state() == EstimateState.APPROVED
                                        || estimate.state() == EstimateState.PARTIALLY_APPROVED)
                .orElse(false);
    }
}
