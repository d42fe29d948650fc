package io.servicecard.order.work.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.servicecard.order.work.domain.EstimateOutcome;
import io.servicecard.order.work.domain.OfferEvent;
import io.servicecard.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/** Further work on orders, in the published language. */
sealed interface OfferV1 extends OrderEventV1 {
    static OrderEventV1 of(Head head, OfferEvent event) {
        return switch (event) {
            case OfferEvent.LineAdded e -> new LineAdded(head, e.added(), e.total());
            case OfferEvent.EstimateSent e ->
                    new EstimateSent(head, e.estimateId(), e.number(), e.total(), e.expiresAt());
            case OfferEvent.EstimateDecided e ->
                    new EstimateDecided(
                            head, e.estimateId(), e.number(), e.outcome(), e.approved(), e.total());
        };
    }

    record LineAdded(@JsonUnwrapped Head head, Money added, Money total) implements OfferV1 {}

    record EstimateSent(
            @JsonUnwrapped Head head, UUID estimateId, int number, Money total, Instant expiresAt)
            implements OfferV1 {}

    record EstimateDecided(
            @JsonUnwrapped Head head,
            UUID estimateId,
            int number,
            EstimateOutcome outcome,
            Money approved,
            Money total)
            implements OfferV1 {}
}
