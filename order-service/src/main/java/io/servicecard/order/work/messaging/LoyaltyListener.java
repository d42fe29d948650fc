package io.servicecard.order.work.messaging;

import io.servicecard.order.work.application.FollowHold;
import io.servicecard.order.work.domain.HoldNews;
import io.servicecard.platform.event.CloudEvent;
import io.servicecard.platform.event.EventListener;
import io.servicecard.platform.event.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Loyalty's answers to payments with points. */
@ApplicationScoped
class LoyaltyListener implements EventListener {
    private final FollowHold hold;

    LoyaltyListener(FollowHold hold) {
        this.hold = hold;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(
                EventType.v1("loyalty", "PointsHeld"),
                EventType.v1("loyalty", "PointsHoldDeclined"),
                EventType.v1("loyalty", "PointsRedeemed"),
                EventType.v1("loyalty", "PointsReleased"));
    }

    @Override
    public void on(CloudEvent event) {
        var fact = HoldFact.read(event);
        fact.paymentId().ifPresent(payment -> follow(fact, payment));
    }

    private void follow(HoldFact fact, UUID payment) {
        var news =
                switch (fact) {
                    case HoldFact.Held held ->
                            new HoldNews.Held(held.holdId(), held.points(), held.amount());
                    case HoldFact.Declined declined -> new HoldNews.Declined();
                    case HoldFact.Redeemed redeemed -> new HoldNews.Captured();
                    case HoldFact.Released released -> new HoldNews.Released();
                };
        hold.follow(fact.orderId(), payment, news);
    }
}
