package io.servicecard.feedback.survey.domain;

import java.time.Instant;
import java.util.UUID;

/** What happened to an invitation. */
public sealed interface SurveyEvent {
    /** The invitation. */
    UUID invitationId();

    /** Its version after the change. */
    long version();

    /** When it happened. */
    Instant at();

    /** The customer is invited to rate the order. */
    record Invited(
            UUID invitationId,
            UUID orderId,
            UUID customerId,
            Instant expiresAt,
            long version,
            Instant at)
            implements SurveyEvent {}

    /** The invitation was answered. */
    record Answered(
            UUID responseId,
            UUID invitationId,
            UUID orderId,
            UUID customerId,
            Score score,
            long version,
            Instant at)
            implements SurveyEvent {}
}
