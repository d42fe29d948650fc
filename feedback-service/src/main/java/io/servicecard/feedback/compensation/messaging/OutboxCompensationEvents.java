package io.servicecard.feedback.compensation.messaging;

import io.servicecard.feedback.compensation.application.CompensationEvents;
import io.servicecard.feedback.compensation.domain.Commitment;
import io.servicecard.feedback.compensation.domain.CompensationEvent;
import io.servicecard.feedback.compensation.domain.CompensationKind;
import io.servicecard.feedback.compensation.domain.CompensationReason;
import io.servicecard.platform.event.Outbox;
import io.servicecard.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Says in the published language what customers get: never who decided it. */
@ApplicationScoped
class OutboxCompensationEvents implements CompensationEvents {
    private final Outbox outbox;

    OutboxCompensationEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void publish(CompensationEvent event) {
        switch (event) {
            case CompensationEvent.Granted e ->
                    outbox.append(
                            "CompensationGranted",
                            e.compensationId(),
                            new CompensationGrantedV1(
                                    e.compensationId(),
                                    e.failing().customerId(),
                                    e.failing().orderId(),
                                    e.failing().complaintId(),
                                    e.failing().commitment(),
                                    e.failing().reason(),
                                    e.benefit().kind(),
                                    e.benefit().points(),
                                    e.benefit().percent(),
                                    e.benefit().amount(),
                                    e.version(),
                                    e.at()));
        }
    }

    record CompensationGrantedV1(
            UUID compensationId,
            UUID customerId,
            UUID orderId,
            UUID complaintId,
            Commitment commitment,
            CompensationReason reasonCode,
            CompensationKind kind,
            Long points,
            Integer percent,
            Money amount,
            long version,
            Instant occurredAt) {}
}
