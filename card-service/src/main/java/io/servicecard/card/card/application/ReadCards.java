package io.servicecard.card.card.application;

import io.servicecard.card.card.domain.Card;
import io.servicecard.card.card.domain.CardRefused;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Reads cards; customers see their own. */
@ApplicationScoped
public class ReadCards {
    private final Cards cards;
    private final Caller caller;

    ReadCards(Cards cards, Caller caller) {
        this.cards = cards;
        this.caller = caller;
    }

    /**
     * One card.
     *
     * @throws CardRefused.NotFound also for a card the caller may not see
     */
    @Transactional
    public Card one(UUID cardId) {
        return caller.visible(() -> cards.findByIdOptional(cardId), Card::customerId)
                .orElseThrow(CardRefused.NotFound::new);
    }

    /**
     * Cards older than the id, newest first.
     *
     * @param customerId whose, or null for everybody's the caller may see
     */
    @Transactional
    public List<Card> list(UUID customerId, UUID before, int count) {
        if (customerId != null && !caller.maySee(customerId)) {
            return List.of();
        }
        return cards.before(
                customerId == null ? caller.onlyOwner().orElse(null) : customerId, before, count);
    }
}
