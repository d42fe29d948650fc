package io.servicecard.order.work.messaging;

import io.servicecard.platform.event.CloudEvent;
import io.servicecard.platform.money.Money;
import java.util.Optional;
import java.util.UUID;

/**
 * What loyalty's events say about the points of a payment. A hold that no payment asked for has no
 * payment id.
 */
sealed interface HoldFact {
    UUID orderId();

    Optional<UUID> paymentId();

    record Held(UUID orderId, Optional<UUID> paymentId, UUID holdId, long points, Money amount)
            implements HoldFact {}

    record Declined(UUID orderId, Optional<UUID> paymentId) implements HoldFact {}

    record Redeemed(UUID orderId, Optional<UUID> paymentId) implements HoldFact {}

    record Released(UUID orderId, Optional<UUID> paymentId) implements HoldFact {}

    static HoldFact read(CloudEvent event) {
        return switch (event.type().name()) {
            case "PointsHeld" -> event.as(Held.class);
            case "PointsHoldDeclined" -> event.as(Declined.class);
            case "PointsRedeemed" -> event.as(Redeemed.class);
            case "PointsReleased" -> event.as(Released.class);
            default -> throw new IllegalArgumentException(event.type() + " was not subscribed to");
        };
    }
}
