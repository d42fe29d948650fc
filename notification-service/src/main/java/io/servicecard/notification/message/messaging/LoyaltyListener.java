package io.servicecard.notification.message.messaging;

import io.servicecard.notification.message.application.Announce;
import io.servicecard.notification.message.domain.Template;
import io.servicecard.platform.event.CloudEvent;
import io.servicecard.platform.event.EventListener;
import io.servicecard.platform.event.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Earned points are told. */
@ApplicationScoped
class LoyaltyListener implements EventListener {
    private final Announce announce;

    LoyaltyListener(Announce announce) {
        this.announce = announce;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.v1("loyalty", "PointsEarned"));
    }

    @Override
    public void on(CloudEvent event) {
        var earned = event.as(PointsEarned.class);
        announce.tell(
                Template.POINTS_EARNED,
                new Announce.News(
                        earned.customerId(),
                        event.id(),
                        earned.orderId() == null ? earned.entryId() : earned.orderId(),
                        Map.of("points", earned.points(), "available", earned.available()),
                        null));
    }

    record PointsEarned(UUID customerId, UUID entryId, UUID orderId, long points, long available) {}
}
