package io.servicecard.feedback.survey.domain;

/** The life of an invitation. Expiry is no state: it follows from the clock. */
public enum InvitationState {
    /** Nobody answered yet. */
    OPEN,
    /** Answered, for good. */
    ANSWERED
}
