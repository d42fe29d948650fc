package io.servicecard.feedback.compensation.domain;

/** The life of a compensation. */
public enum CompensationState {
    /** Asked for by one person, and a second one has to decide. */
    PENDING,
    /** The customer gets it. */
    GRANTED,
    /** The customer does not get it. */
    REJECTED
}
