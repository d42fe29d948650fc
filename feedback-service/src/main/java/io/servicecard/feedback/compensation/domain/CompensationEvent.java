package io.servicecard.feedback.compensation.domain;

import java.time.Instant;
import java.util.UUID;

/** What happened to a compensation, as far as others may know it. */
public sealed interface CompensationEvent {
    /** The compensation. */
    UUID compensationId();

    /** Its version after the change. */
    long version();

    /** When it happened. */
    Instant at();

    /** The customer gets it. */
    record Granted(UUID compensationId, Failing failing, Benefit benefit, long version, Instant at)
            implements CompensationEvent {}
}
