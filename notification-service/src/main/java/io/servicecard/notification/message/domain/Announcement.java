package io.servicecard.notification.message.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * A reason to tell a customer something.
 *
 * @param template what to say
 * @param customerId to whom
 * @param causeEventId the event that is the reason
 * @param relatedId what it is about: the order, else the card or points entry
 * @param data a JSON object of the ids, numbers and states that the text names
 * @param expiresAt from when on it is of no use, or null
 * @param traceparent the trace of the event that is the reason
 */
@Embeddable
public record Announcement(
        @Enumerated(EnumType.STRING) Template template,
        UUID customerId,
        UUID causeEventId,
        UUID relatedId,
        String data,
        Instant expiresAt,
        String traceparent) {
    /** Whether it is of no use any more. */
    public boolean expired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
