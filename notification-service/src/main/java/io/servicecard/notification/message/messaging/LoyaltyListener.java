package io.servicecard.notification.message.messaging;

import io.servicecard.notification.message.application.Announce;
import io.servicecard.notification.message.domain.Template;
import io.servicecard.platform.event.CloudEvent;
import io.servicecard.platform.event.EventListener;
import io.servicecard.platform.event.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Earned points are told, and another tier. */
@ApplicationScoped
class LoyaltyListener implements EventListener {
    private static final EventType EARNED = EventType.v1("loyalty", "PointsEarned");
    private static final EventType TIER = EventType.v1("loyalty", "TierChanged");

    private final Announce announce;

    LoyaltyListener(Announce announce) {
        this.announce = announce;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EARNED, TIER);
    }

    @Override
    public void on(CloudEvent event) {
        if (event.type().equals(TIER)) {
            tell(event, event.as(TierChanged.class));
        } else {
            tell(event, event.as(PointsEarned.class));
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

    record PointsEarned(UUID customerId, UUID entryId, UUID orderId, long points, long available) {}

    record TierChanged(UUID customerId, String toTier, Direction direction) {}

    /** How the tier changed. */
    enum Direction {
        UP,
        DOWN
    }
}
