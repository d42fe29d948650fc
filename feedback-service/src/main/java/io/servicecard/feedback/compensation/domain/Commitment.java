package io.servicecard.feedback.compensation.domain;

/** What customers are promised, and what went wrong when it was not kept. */
public enum Commitment {
    /** A question is answered in time. */
    FIRST_RESPONSE,
    /** The order is ready when it was promised. */
    READY_BY_PROMISE,
    /** A complaint is acknowledged in time. */
    COMPLAINT_ACKNOWLEDGED,
    /** Nobody waits long to be served. */
    WAITING_TIME,
    /** The work is done well. */
    QUALITY_OF_WORK,
    /** Nobody is treated rudely. */
    POLITENESS
}
