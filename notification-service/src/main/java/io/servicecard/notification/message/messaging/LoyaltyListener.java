package io.servicecard.notification.message.messaging;

import io.servicecard.notification.message.application.Announce;
import io.servicecard.notification.message.domain.Template;
import io.servicecard.platform.event.CloudEvent;
import io.servicecard.platform.event.EventListener;
import io.servicecard.platform.event.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Earned points are told, another tier, and an offer as long as it can be taken up. */
@ApplicationScoped
class LoyaltyListener implements EventListener {
    private static final EventType EARNED = EventType.v1("loyalty", "PointsEarned");
    private static final EventType TIER = EventType.v1("loyalty", "TierChanged");
    private static final EventType OFFER = EventType.v1("loyalty", "OfferGranted");

    private final Announce announce;

    LoyaltyListener(Announce announce) {
        this.announce = announce;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EARNED, TIER, OFFER);
    }

    @Override
    public void on(CloudEvent event) {
        switch (event.type().name()) {
            case "PointsEarned" -> tell(event, event.as(PointsEarned.class));
            case "TierChanged" -> tell(event, event.as(TierChanged.class));
            case "OfferGranted" -> tell(event, event.as(OfferGranted.class));
            default -> throw new IllegalArgumentException(event.type() + " was not subscribed to");
        }
    }

    private void tell(CloudEvent event, PointsEarned earned) {
        announce.tell(
                Template.POINTS_EARNED,
                new Announce.News(
                        earned.customerId(),
                        event.id(),
                        earned.orderId() == null ? earned.entryId() : earned.orderId(),
                        Map.of("points", earned.points(), "available", earned.available()),
                        null));
    }

    /** What a text leaves out is an empty word. */
    private void tell(CloudEvent event, TierChanged changed) {
        var tier = Objects.requireNonNullElse(changed.toTier(), "");
        announce.tell(
                Template.TIER_CHANGED,
                new Announce.News(
                        changed.customerId(),
                        event.id(),
                        changed.customerId(),
                        Map.of("tier", tier, "up", changed.direction() == Direction.UP ? tier : ""),
                        null));
    }

    private void tell(CloudEvent event, OfferGranted offer) {
        announce.tell(
                Template.OFFER_GRANTED,
                new Announce.News(
                        offer.customerId(),
                        event.id(),
                        offer.offerId(),
                        Map.of("campaign", offer.campaignKey()),
                        offer.expiresAt()));
    }

    record PointsEarned(UUID customerId, UUID entryId, UUID orderId, long points, long available) {}

    record TierChanged(UUID customerId, String toTier, Direction direction) {}

    record OfferGranted(UUID offerId, UUID customerId, String campaignKey, Instant expiresAt) {}

    /** How the tier changed. */
    enum Direction {
        UP,
        DOWN
    }
}
