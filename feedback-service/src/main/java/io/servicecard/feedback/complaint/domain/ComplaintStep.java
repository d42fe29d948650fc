package io.servicecard.feedback.complaint.domain;

/** The five A's, in the order in which they are done. */
public enum ComplaintStep {
    /** Tell the customer that the complaint was heard. */
    ACKNOWLEDGE,
    /** Say sorry. */
    APOLOGISE,
    /** Find out what happened, why, and whether the complaint is right. */
    ASSESS,
    /** Decide what is done, by whom and when. */
    ACT,
    /** Ask the customer how it ended. */
    FOLLOW_UP
}
