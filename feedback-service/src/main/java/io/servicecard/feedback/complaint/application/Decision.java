package io.servicecard.feedback.complaint.application;

import java.time.Instant;

/**
 * Something to be done about a complaint, as support writes it.
 *
 * @param what the action
 * @param owner who does it
 * @param due by when
 */
public record Decision(String what, String owner, Instant due) {
    /** Without the words, which may not end in a log. */
    @Override
    public String toString() {
        return "Decision[" + due + "]";
    }
}
