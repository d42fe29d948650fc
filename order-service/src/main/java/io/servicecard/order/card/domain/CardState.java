package io.servicecard.order.card.domain;

/** What is known of a card here. */
public enum CardState {
    /** Made out to a customer, not activated. */
    ISSUED,
    /** Good for orders. */
    ACTIVE,
    /** Lost, stolen or misused. */
    BLOCKED,
    /** Given way to another card, for good. */
    REPLACED,
    /** Past its last day: told by the day, never noted. */
    EXPIRED
}
