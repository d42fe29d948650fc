package io.servicecard.order.deadline.domain;

/** What is measured. */
public enum DeadlineMetric {
    /** From the order being placed until it is taken in, or refused. */
    FIRST_RESPONSE,
    /** From the item being taken in until the stage that finds out what is to be done is over. */
    DIAGNOSIS,
    /** From the item being taken in until it can be collected. */
    READY,
    /** From the order being placed until the customer has the item. */
    RESOLUTION
}
