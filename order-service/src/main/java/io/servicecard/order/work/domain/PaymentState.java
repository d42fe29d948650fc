package io.servicecard.order.work.domain;

/** Where a payment is. Only {@link #RECORDED}, {@link #HELD} and {@link #CAPTURED} ones count. */
public enum PaymentState {
    /** Money was taken. */
    RECORDED,
    /** Loyalty was asked to hold points. */
    REQUESTED,
    /** The points are held. */
    HELD,
    /** Loyalty would not hold the points. */
    DECLINED,
    /** The points are spent. */
    CAPTURED,
    /** It was taken back, or the points are free again. */
    VOIDED
}
