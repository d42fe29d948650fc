package io.servicecard.card.card.application;

import io.servicecard.card.card.domain.BlockReason;
import io.servicecard.card.card.domain.Card;
import io.servicecard.card.card.domain.CardRefused;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/** Blocks, unblocks and replaces cards; a card the caller may not see is not found. */
@ApplicationScoped
public class CommandCards {
    private final Cards cards;
    private final IssueCard issueCard;
    private final CardEvents events;
    private final Caller caller;
    private final InstantSource clock;

    CommandCards(
            Cards cards,
            IssueCard issueCard,
            CardEvents events,
            Caller caller,
            InstantSource clock) {
        this.cards = cards;
        this.issueCard = issueCard;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** Stops the card. */
    @Transactional
    public Card block(UUID cardId, BlockReason reason, IfMatch ifMatch) {
        var card = locked(cardId, ifMatch);
        events.publish(card.block(reason, clock.instant()));
        return card;
    }

    /** Puts a blocked card into use again. */
    @Transactional
    public Card unblock(UUID cardId, IfMatch ifMatch) {
        var card = locked(cardId, ifMatch);
        events.publish(card.unblock(clock.instant()));
        return card;
    }

    /** Issues a card that takes this one's place. */
    @Transactional
    public IssueCard.Issue replace(UUID cardId, IfMatch ifMatch) {
        var card = locked(cardId, ifMatch);
        var replacementId = Ids.next();
        events.publish(card.replace(replacementId, clock.instant()));
        cards.flush(); // before the insert, for only one card of the two may be usable
        return issueCard.issue(replacementId, card.customerId(), card.programmeId());
    }

    private Card locked(UUID cardId, IfMatch ifMatch) {
        var card =
                caller.visible(() -> cards.lock(cardId), Card::customerId)
                        .orElseThrow(CardRefused.NotFound::new);
        IfMatch.check(ifMatch, card.version());
        return card;
    }
}
