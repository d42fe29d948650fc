package io.servicecard.feedback.complaint.domain;

import java.time.Instant;
import java.util.UUID;

/** What happened to a complaint. */
public sealed interface ComplaintEvent {
    /** The complaint. */
    UUID complaintId();

    /** Whose complaint it is. */
    UUID customerId();

    /** The complaint's version after the change. */
    long version();

    /** When it happened. */
    Instant at();

    /**
     * It was made.
     *
     * @param orderId the order complained about, null for none
     */
    record Opened(UUID complaintId, UUID customerId, UUID orderId, long version, Instant at)
            implements ComplaintEvent {}

    /** One of the five steps was done. */
    record StepDone(UUID complaintId, UUID customerId, ComplaintStep step, long version, Instant at)
            implements ComplaintEvent {}

    /** It is over. */
    record Closed(UUID complaintId, UUID customerId, long version, Instant at)
            implements ComplaintEvent {}
}
