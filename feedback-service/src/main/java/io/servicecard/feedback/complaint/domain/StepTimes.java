package io.servicecard.feedback.complaint.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * When a step must be done and when it was.
 *
 * @param dueAt by when
 * @param doneAt null before
 */
@Embeddable
public record StepTimes(Instant dueAt, Instant doneAt) {
    /** The same step, done now. */
    StepTimes done(Instant now) {
        return new StepTimes(dueAt, now);
    }

    /**
     * Whether it was late: done after its deadline, or not done by then.
     *
     * @param until now, or when nothing more was to be done
     */
    public boolean breached(Instant until) {
        return (doneAt == null ? until : doneAt).isAfter(dueAt);
    }
}
