package io.servicecard.order.work.domain;

/** How a payment is made. */
public enum PaymentMethod {
    CASH,
    CARD,
    TRANSFER,
    /** With loyalty points: held first, captured at hand-over. */
    POINTS
}
