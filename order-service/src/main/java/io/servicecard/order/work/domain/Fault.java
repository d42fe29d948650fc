package io.servicecard.order.work.domain;

/** Whose fault it is that work has to be done again. */
public enum Fault {
    /** Ours. */
    OURS,
    /** Of whoever supplied the part. */
    SUPPLIER,
    /** The customer's. */
    CUSTOMER,
    /** Nobody's. */
    NOBODY
}
