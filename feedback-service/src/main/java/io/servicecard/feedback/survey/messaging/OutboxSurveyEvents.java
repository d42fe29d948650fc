package io.servicecard.feedback.survey.messaging;

import io.servicecard.feedback.survey.application.SurveyEvents;
import io.servicecard.feedback.survey.domain.Metric;
import io.servicecard.feedback.survey.domain.SurveyEvent;
import io.servicecard.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Says in the published language what happened to surveys: never the comment or the link. */
@ApplicationScoped
class OutboxSurveyEvents implements SurveyEvents {
    private final Outbox outbox;

    OutboxSurveyEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void publish(SurveyEvent event) {
        switch (event) {
            case SurveyEvent.Invited e ->
                    outbox.append("SurveyInvited", e.invitationId(), SurveyInvitedV1.of(e));
            case SurveyEvent.Answered e ->
                    outbox.append("FeedbackReceived", e.invitationId(), FeedbackReceivedV1.of(e));
        }
    }

    record SurveyInvitedV1(
            UUID invitationId,
            UUID orderId,
            UUID customerId,
            Instant expiresAt,
            long version,
            Instant occurredAt) {
        static SurveyInvitedV1 of(SurveyEvent.Invited e) {
            return new SurveyInvitedV1(
                    e.invitationId(),
                    e.orderId(),
                    e.customerId(),
                    e.expiresAt(),
                    e.version(),
                    e.at());
        }
    }

    record FeedbackReceivedV1(
            UUID responseId,
            UUID invitationId,
            UUID orderId,
            UUID customerId,
            Metric metric,
            int score,
            long version,
            Instant occurredAt) {
        static FeedbackReceivedV1 of(SurveyEvent.Answered e) {
            return new FeedbackReceivedV1(
                    e.responseId(),
                    e.invitationId(),
                    e.orderId(),
                    e.customerId(),
                    e.score().metric(),
                    e.score().value(),
                    e.version(),
                    e.at());
        }
    }
}
