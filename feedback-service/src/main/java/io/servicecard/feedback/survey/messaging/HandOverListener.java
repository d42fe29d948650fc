package io.servicecard.feedback.survey.messaging;

import io.servicecard.feedback.survey.application.InviteToSurvey;
import io.servicecard.feedback.survey.domain.RatedOrder;
import io.servicecard.platform.event.CloudEvent;
import io.servicecard.platform.event.EventListener;
import io.servicecard.platform.event.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Invites the customer of every order that is handed over. */
@ApplicationScoped
class HandOverListener implements EventListener {
    private static final Set<EventType> TYPES = Set.of(EventType.v1("order", "OrderHandedOver"));

    private final InviteToSurvey inviteToSurvey;

    HandOverListener(InviteToSurvey inviteToSurvey) {
        this.inviteToSurvey = inviteToSurvey;
    }

    @Override
    public Set<EventType> types() {
        return TYPES;
    }

    @Override
    public void on(CloudEvent event) {
        inviteToSurvey.invite(event.as(RatedOrder.class));
    }
}
