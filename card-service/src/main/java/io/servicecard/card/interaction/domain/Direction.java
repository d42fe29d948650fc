package io.servicecard.card.interaction.domain;

/** Who addressed whom. */
public enum Direction {
    /** The customer did it. */
    INBOUND,
    /** The business told the customer. */
    OUTBOUND,
    /** It happened inside the business. */
    INTERNAL
}
