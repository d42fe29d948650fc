package io.servicecard.feedback.compensation.domain;

/** On what ground a compensation is given; a code, for words could name people. */
public enum CompensationReason {
    /** The commitment was not kept. */
    COMMITMENT_BREACHED,
    /** A complaint was found right, at least in part. */
    COMPLAINT_UPHELD,
    /** Nobody had to, and it is right all the same. */
    GOODWILL
}
