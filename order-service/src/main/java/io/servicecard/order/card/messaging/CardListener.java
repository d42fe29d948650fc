package io.servicecard.order.card.messaging;

import io.servicecard.order.card.application.Cards;
import io.servicecard.order.card.domain.CardState;
import io.servicecard.platform.event.CloudEvent;
import io.servicecard.platform.event.EventListener;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.security.SubjectDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Follows the cards, and learns at activation whose they are. */
@ApplicationScoped
class CardListener implements EventListener {
    private final Cards cards;
    private final SubjectDirectory subjects;

    CardListener(Cards cards, SubjectDirectory subjects) {
        this.cards = cards;
        this.subjects = subjects;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(
                EventType.v1("card", "CardIssued"),
                EventType.v1("card", "CardActivated"),
                EventType.v1("card", "CardBlocked"),
                EventType.v1("card", "CardUnblocked"),
                EventType.v1("card", "CardReplaced"));
    }

    @Override
    public void on(CloudEvent event) {
        switch (CardFact.read(event)) {
            case CardFact.Issued fact -> {
                note(fact, CardState.ISSUED);
                cards.noteEnd(fact.cardId(), fact.validTo());
            }
            case CardFact.Activated fact -> {
                note(fact, CardState.ACTIVE);
                subjects.bind(fact.subject(), fact.customerId());
            }
            case CardFact.Blocked fact -> note(fact, CardState.BLOCKED);
            case CardFact.Unblocked fact -> note(fact, CardState.ACTIVE);
            case CardFact.Replaced fact -> note(fact, CardState.REPLACED);
        }
    }

    private void note(CardFact fact, CardState state) {
        cards.note(fact.cardId(), fact.customerId(), state, fact.version());
    }
}
