package io.servicecard.feedback.followup.domain;

import java.time.Instant;
import java.util.UUID;

/** What happened to a case. */
public sealed interface CaseEvent {
    /** The case. */
    UUID caseId();

    /** Its version after the change. */
    long version();

    /** When it happened. */
    Instant at();

    /** A customer gave a low score. */
    record DetractorRaised(
            UUID caseId, UUID orderId, UUID customerId, int score, long version, Instant at)
            implements CaseEvent {}
}
