package io.servicecard.feedback.survey.application;

import io.servicecard.feedback.survey.domain.Invitation;
import io.servicecard.feedback.survey.domain.Metric;
import io.servicecard.feedback.survey.domain.RatedOrder;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Invites the customer of a handed-over order, every one and each once. */
@ApplicationScoped
public class InviteToSurvey {
    private final Invitations invitations;
    private final SurveyEvents events;
    private final SurveyConfig config;
    private final InstantSource clock;

    InviteToSurvey(
            Invitations invitations,
            SurveyEvents events,
            SurveyConfig config,
            InstantSource clock) {
        this.invitations = invitations;
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    /** Does nothing when the order has its invitation. */
    @Transactional
    public void invite(RatedOrder order) {
        var invitation =
                new Invitation(Ids.next(), order, Metric.CSAT, config.validFor(), clock.instant());
        if (invitations.addOnce(invitation)) {
            events.publish(invitation.invited());
        }
    }
}
