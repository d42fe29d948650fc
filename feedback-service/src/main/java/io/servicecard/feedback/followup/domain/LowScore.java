package io.servicecard.feedback.followup.domain;

import java.time.Duration;

/**
 * When a score opens a case, and how soon that case is due.
 *
 * @param highest the highest score that is low
 * @param dueWithin how long after the answer the case is due
 */
public record LowScore(int highest, Duration dueWithin) {
    /** Whether the score is low. */
    public boolean holds(int score) {
        return score <= highest;
    }
}
