package io.servicecard.card.card.domain;

/** Why a card is blocked. */
public enum BlockReason {
    LOST,
    STOLEN,
    MISUSE
}
