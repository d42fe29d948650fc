package io.servicecard.order.work.domain;

/** What came of an estimate that was sent. */
public enum EstimateOutcome {
    /** Every line was agreed to. */
    APPROVED,
    /** Some lines were agreed to. */
    PARTIALLY_APPROVED,
    /** No line was agreed to. */
    DECLINED,
    /** Nobody decided in time. */
    EXPIRED
}
