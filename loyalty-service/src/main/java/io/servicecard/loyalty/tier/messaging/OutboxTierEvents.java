package io.servicecard.loyalty.tier.messaging;

import io.servicecard.loyalty.tier.application.TierEvents;
import io.servicecard.loyalty.tier.domain.TierChanged;
import io.servicecard.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Publishes changes of tier in the language that others read. */
@ApplicationScoped
class OutboxTierEvents implements TierEvents {
    private final Outbox outbox;

    OutboxTierEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** How the tier changed. */
    enum Direction {
        UP,
        DOWN
    }

    /** The published payload, version 1. */
    record TierChangedV1(
            UUID customerId,
            String fromTier,
            String toTier,
            Direction direction,
            long version,
            Instant occurredAt) {}

    @Override
    public void publish(TierChanged event) {
        outbox.append(
                "TierChanged",
                event.customerId(),
                new TierChangedV1(
                        event.customerId(),
                        event.from().orElse(null),
                        event.to().orElse(null),
                        event.up() ? Direction.UP : Direction.DOWN,
                        event.version(),
                        event.at()));
    }
}
