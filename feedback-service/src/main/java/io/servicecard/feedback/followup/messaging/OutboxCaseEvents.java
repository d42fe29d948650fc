package io.servicecard.feedback.followup.messaging;

import io.servicecard.feedback.followup.application.CaseEvents;
import io.servicecard.feedback.followup.domain.CaseEvent;
import io.servicecard.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Says in the published language what happened to cases. */
@ApplicationScoped
class OutboxCaseEvents implements CaseEvents {
    private final Outbox outbox;

    OutboxCaseEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void publish(CaseEvent event) {
        switch (event) {
            case CaseEvent.DetractorRaised e ->
                    outbox.append(
                            "DetractorRaised",
                            e.caseId(),
                            new DetractorRaisedV1(
                                    e.caseId(),
                                    e.orderId(),
                                    e.customerId(),
                                    e.score(),
                                    e.version(),
                                    e.at()));
        }
    }

    record DetractorRaisedV1(
            UUID caseId,
            UUID orderId,
            UUID customerId,
            int score,
            long version,
            Instant occurredAt) {}
}
