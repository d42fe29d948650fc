package io.servicecard.order.work.domain;

/** Why work is done again after it was handed over. */
public enum FollowUpKind {
    /** The customer claims what is warranted. */
    WARRANTY,
    /** We do again what we did badly, whether it is warranted or not. */
    REWORK
}
