package io.servicecard.loyalty.offer.messaging;

import io.servicecard.loyalty.offer.application.OfferEvents;
import io.servicecard.loyalty.offer.domain.OfferGranted;
import io.servicecard.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Publishes what happened to offers in the language that others read. */
@ApplicationScoped
class OutboxOfferEvents implements OfferEvents {
    private final Outbox outbox;

    OutboxOfferEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The published payload, version 1. */
    record OfferGrantedV1(
            UUID offerId,
            UUID customerId,
            UUID campaignId,
            String campaignKey,
            Instant expiresAt,
            long version,
            Instant occurredAt) {}

    @Override
    public void publish(OfferGranted event) {
        outbox.append(
                "OfferGranted",
                event.offerId(),
                new OfferGrantedV1(
                        event.offerId(),
                        event.customerId(),
                        event.campaignId(),
                        event.campaignKey(),
                        event.expiresAt(),
                        event.version(),
                        event.at()));
    }
}
