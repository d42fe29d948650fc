package io.servicecard.feedback.complaint.domain;

/** The life of a complaint: the five A's in their order. */
public enum ComplaintState {
    /** Made, and not yet answered. */
    OPEN,
    /** The customer knows that it was heard. */
    ACKNOWLEDGED,
    /** Somebody said sorry. */
    APOLOGISED,
    /** What happened, and whether the complaint is right, was found out. */
    ASSESSED,
    /** It was decided what is done about it. */
    ACTED,
    /** The customer was asked how it ended. */
    FOLLOWED_UP,
    /** Over. */
    CLOSED
}
