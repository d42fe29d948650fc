package io.servicecard.order.norm.domain;

/** What speaks for another norm. */
public enum NormReason {
    /** The work takes longer than its norm. */
    SLOWER,
    /** The work takes less than its norm. */
    FASTER
}
