package io.servicecard.feedback.complaint.domain;

/** Whether the complaint is right. */
public enum Verdict {
    /** Yes. */
    UPHELD,
    /** In part. */
    PARTLY,
    /** No. */
    NOT
}
