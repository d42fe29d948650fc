package io.servicecard.order.deadline.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * Something that happened to a clock; on record for good.
 *
 * @param reason what is waited for, for {@link Kind#PAUSED}; null otherwise
 */
@Embeddable
public record Fact(
        @Enumerated(EnumType.STRING) @Column(name = "kind") Kind kind,
        @Enumerated(EnumType.STRING) @Column(name = "reason") WaitReason reason,
        @Column(name = "at") Instant at) {
    /** What happened. */
    public enum Kind {
        /** It began to count. */
        STARTED,
        /** The order waits; whether the clock does is for its policy to say. */
        PAUSED,
        /** The order goes on. */
        RESUMED,
        /** What is measured has come about. */
        MET,
        /** What is measured will never come about. */
        STOPPED
    }
}
