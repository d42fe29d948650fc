package io.servicecard.feedback.followup.domain;

/** The life of a case. */
public enum CaseState {
    /** Nobody took it up yet. */
    OPEN
}
