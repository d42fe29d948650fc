package io.servicecard.order.work.domain;

/** Where an order is in its life. Stages are data; states are code. */
public enum OrderState {
    /** Being put together; nobody has seen it. */
    DRAFT,
    /** Asked for; the item is not taken in. */
    PLACED,
    /** The item is taken in and the intake act signed. */
    ACCEPTED,
    /** Stages are being carried out. */
    IN_PROGRESS,
    /** Waits for the customer; the promise pauses. */
    PENDING,
    /** Waits for parts, equipment or staff; the promise does not pause. */
    HELD,
    /** The work is done and waits for somebody else's check. */
    QUALITY_CHECK,
    /** Can be collected. */
    READY,
    /** The customer has the item. */
    HANDED_OVER,
    /** Nobody collected the item. */
    UNCLAIMED,
    /** The dispute window is over. */
    CLOSED,
    /** Refused before work began. */
    REJECTED,
    /** Being wound up. */
    CANCELLING,
    /** Ended without hand-over. */
    CANCELLED
}
