package io.servicecard.order.message.domain;

/** Who writes. */
public enum Side {
    /** The order's customer. */
    CUSTOMER,
    /** Whoever works for the branch; to the customer they are one. */
    STAFF
}
