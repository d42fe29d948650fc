package io.servicecard.order.work.domain;

/** Where a stage of an order is. */
public enum StageState {
    PENDING,
    STARTED,
    DONE
}
