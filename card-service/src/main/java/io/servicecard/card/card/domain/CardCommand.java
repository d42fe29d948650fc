package io.servicecard.card.card.domain;

import java.util.Set;

/** What can be asked of a card. */
public enum CardCommand {
    ACTIVATE,
    PRESENT,
    BLOCK,
    UNBLOCK,
    REPLACE;

    /** The commands a card in this state obeys. */
    public static Set<CardCommand> allowedIn(CardState state) {
        return switch (state) {
            case ISSUED -> Set.of(ACTIVATE, REPLACE);
            case ACTIVE -> Set.of(PRESENT, BLOCK, REPLACE);
            case BLOCKED -> Set.of(UNBLOCK, REPLACE);
            case REPLACED, EXPIRED, CLOSED -> Set.of();
        };
    }
}
