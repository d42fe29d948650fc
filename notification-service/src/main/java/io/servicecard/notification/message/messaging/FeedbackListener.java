package io.servicecard.notification.message.messaging;

import io.servicecard.notification.message.application.Announce;
import io.servicecard.notification.message.domain.Template;
import io.servicecard.platform.event.CloudEvent;
import io.servicecard.platform.event.EventListener;
import io.servicecard.platform.event.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A survey's invitation is sent, as long as it can be answered. */
@ApplicationScoped
class FeedbackListener implements EventListener {
    private final Announce announce;

    FeedbackListener(Announce announce) {
        this.announce = announce;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.v1("feedback", "SurveyInvited"));
    }

    @Override
    public void on(CloudEvent event) {
        var invited = event.as(SurveyInvited.class);
        announce.tell(
                Template.SURVEY_INVITATION,
                new Announce.News(
                        invited.customerId(),
                        event.id(),
                        invited.orderId(),
                        Map.of("invitationId", invited.invitationId()),
                        invited.expiresAt()));
    }

    record SurveyInvited(UUID invitationId, UUID orderId, UUID customerId, Instant expiresAt) {}
}
