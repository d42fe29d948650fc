package io.servicecard.order.estimate.domain;

/** Where an estimate is in its life; what is neither a draft nor sent never changes again. */
public enum EstimateState {
    /** Nobody but staff has seen it. */
    DRAFT,
    /** The customer decides. */
    SENT,
    /** Every line was agreed to. */
    APPROVED,
    /** Some lines were agreed to. */
    PARTIALLY_APPROVED,
    /** No line was agreed to. */
    DECLINED,
    /** Nobody decided in time. */
    EXPIRED,
    /** Another one was sent instead. */
    SUPERSEDED
}
