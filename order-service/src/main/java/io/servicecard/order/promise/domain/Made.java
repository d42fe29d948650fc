package io.servicecard.order.promise.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * A promise that was made, on record for good.
 *
 * @param readyBy when the customer was told it will be ready
 * @param byHand whether a person chose that time; then no forecast moves it
 * @param forecast of that moment
 * @param at when it was made
 */
@Embeddable
public record Made(
        @Enumerated(EnumType.STRING) @Column(name = "cause") Cause cause,
        @Column(name = "ready_by") Instant readyBy,
        @Column(name = "by_hand") boolean byHand,
        @Embedded Forecast forecast,
        @Column(name = "made_at") Instant at) {
    /** Why it was made. */
    public enum Cause {
        /** The item was taken in. */
        INTAKE,
        /** The promise before would more likely have been broken than kept. */
        DELAY,
        /** A person said so. */
        PERSON
    }
}
