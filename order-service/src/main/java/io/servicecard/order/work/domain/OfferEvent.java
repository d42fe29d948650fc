package io.servicecard.order.work.domain;

import io.servicecard.order.work.domain.TimelineEntry.Visibility;
import io.servicecard.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/** Further work, and what the customer says to it. */
public sealed interface OfferEvent extends OrderEvent {
    @Override
    default Visibility visibility() {
        return Visibility.CUSTOMER;
    }

    /**
     * Little work was added.
     *
     * @param added what the line costs
     * @param total what the order costs with it
     */
    record LineAdded(Head head, Money added, Money total) implements OfferEvent {}

    /**
     * An estimate waits for its decision.
     *
     * @param total what its lines cost, all of them
     */
    record EstimateSent(Head head, UUID estimateId, int number, Money total, Instant expiresAt)
            implements OfferEvent {}

    /**
     * An estimate came to its end.
     *
     * @param approved what was agreed to
     * @param total what the order costs with it
     */
    record EstimateDecided(
            Head head,
            UUID estimateId,
            int number,
            EstimateOutcome outcome,
            Money approved,
            Money total)
            implements OfferEvent {}
}
