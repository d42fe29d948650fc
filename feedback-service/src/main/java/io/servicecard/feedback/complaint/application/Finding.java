package io.servicecard.feedback.complaint.application;

import io.servicecard.feedback.complaint.domain.Verdict;

/**
 * What was found out, as support writes it.
 *
 * @param findings what happened
 * @param cause why
 * @param verdict whether the complaint is right
 */
public record Finding(String findings, String cause, Verdict verdict) {
    /** Without the words, which may not end in a log. */
    @Override
    public String toString() {
        return "Finding[" + verdict + "]";
    }
}
