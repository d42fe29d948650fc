package io.servicecard.card.card.application;

import io.servicecard.card.card.domain.CardEvent;

/** Tells others what happened to a card, in the transaction in which it happened. */
public interface CardEvents {
    /** Publishes the event once the transaction is committed. */
    void publish(CardEvent event);
}
