package io.servicecard.card.card.domain;

/** Where a card stands in its life. */
public enum CardState {
    /** Made for a customer, who has not activated it yet. */
    ISSUED,
    /** In use. */
    ACTIVE,
    /** Stopped, because it was lost, stolen or misused. */
    BLOCKED,
    /** Gave way to another card; final. */
    REPLACED,
    /** Past its last valid day; final. */
    EXPIRED,
    /** Given up by its holder or the business; final. */
    CLOSED
}
