package io.servicecard.feedback.complaint.messaging;

import io.servicecard.feedback.complaint.application.ComplaintEvents;
import io.servicecard.feedback.complaint.domain.ComplaintEvent;
import io.servicecard.feedback.complaint.domain.ComplaintStep;
import io.servicecard.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Says in the published language what happened to complaints: never what anybody wrote. */
@ApplicationScoped
class OutboxComplaintEvents implements ComplaintEvents {
    private final Outbox outbox;

    OutboxComplaintEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void publish(ComplaintEvent event) {
        switch (event) {
            case ComplaintEvent.Opened e ->
                    append(
                            "ComplaintOpened",
                            e,
                            new ComplaintOpenedV1(
                                    e.complaintId(),
                                    e.customerId(),
                                    e.orderId(),
                                    e.version(),
                                    e.at()));
            case ComplaintEvent.StepDone e ->
                    append(
                            "ComplaintStepDone",
                            e,
                            new ComplaintStepDoneV1(
                                    e.complaintId(),
                                    e.customerId(),
                                    e.step(),
                                    e.version(),
                                    e.at()));
            case ComplaintEvent.Closed e ->
                    append(
                            "ComplaintClosed",
                            e,
                            new ComplaintClosedV1(
                                    e.complaintId(), e.customerId(), e.version(), e.at()));
        }
    }

    private void append(String name, ComplaintEvent event, Record payload) {
        outbox.append(name, event.complaintId(), payload);
    }

    record ComplaintOpenedV1(
            UUID complaintId, UUID customerId, UUID orderId, long version, Instant occurredAt) {}

    record ComplaintStepDoneV1(
            UUID complaintId,
            UUID customerId,
            ComplaintStep step,
            long version,
            Instant occurredAt) {}

    record ComplaintClosedV1(UUID complaintId, UUID customerId, long version, Instant occurredAt) {}
}
