package io.servicecard.card.card.application;

import io.servicecard.card.card.domain.Card;
import io.servicecard.card.card.domain.CardNumber;
import io.servicecard.card.card.domain.CardRefused;
import io.servicecard.card.customer.application.AccessLog;
import io.servicecard.card.customer.application.Customers;
import io.servicecard.card.customer.application.KnownCustomer;
import io.servicecard.card.customer.application.Profiles;
import io.servicecard.card.customer.domain.AccessEntry.Access;
import io.servicecard.card.interaction.application.OpenOrders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Presents a card at the counter: makes tokens for it, and tells reception whose it is. */
@ApplicationScoped
public class PresentCard {
    private final Cards cards;
    private final ReadCards readCards;
    private final Customers customers;
    private final Profiles profiles;
    private final OpenOrders openOrders;
    private final AccessLog accessLog;
    private final PresentationTokens tokens;
    private final EntityManager entities;
    private final InstantSource clock;

    PresentCard(
            Cards cards,
            ReadCards readCards,
            Customers customers,
            Profiles profiles,
            OpenOrders openOrders,
            AccessLog accessLog,
            PresentationTokens tokens,
            EntityManager entities,
            InstantSource clock) {
        this.cards = cards;
        this.readCards = readCards;
        this.customers = customers;
        this.profiles = profiles;
        this.openOrders = openOrders;
        this.accessLog = accessLog;
        this.tokens = tokens;
        this.entities = entities;
        this.clock = clock;
    }

    /** A presented card, its holder, and the orders that are not finished. */
    public record Presentation(
            Card card, KnownCustomer holder, List<OpenOrders.OpenOrder> orders) {}

    /**
     * A token to present the card with.
     *
     * @throws CardRefused.IllegalTransition when the card is not in use
     */
    @Transactional
    public PresentationTokens.Token token(UUID cardId) {
        var card = readCards.one(cardId);
        var now = clock.instant();
        card.requirePresentable(LocalDate.ofInstant(now, ZoneOffset.UTC));
        return tokens.issue(cardId, now);
    }

    /**
     * The card of a token, which works no more after it.
     *
     * @throws CardRefused.PresentationRefused for a token that is expired, used or not ours
     */
    @Transactional
    public Presentation byToken(String token) {
        var now = clock.instant();
        var claims = tokens.read(token, now);
        if (!use(claims.tokenId(), now)) {
            throw new CardRefused.PresentationRefused();
        }
        return present(
                cards.findByIdOptional(claims.cardId())
                        .orElseThrow(CardRefused.PresentationRefused::new));
    }

    /**
     * The card with the number, whatever its state.
     *
     * @throws CardRefused.PresentationRefused when no card has it
     */
    @Transactional
    public Presentation byNumber(String number) {
        return present(
                cards.numbered(CardNumber.bare(number))
                        .orElseThrow(CardRefused.PresentationRefused::new));
    }

    private Presentation present(Card card) {
        accessLog.note(card.customerId(), Access.CARD_PRESENTED);
        return new Presentation(
                card,
                profiles.open(customers.findById(card.customerId())),
                openOrders.of(card.customerId()));
    }

    private boolean use(UUID tokenId, Instant now) {
        return entities.createNativeQuery(
                                "INSERT INTO used_token (id, used_at) VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                        .setParameter(1, tokenId)
                        .setParameter(2, now)
                        .executeUpdate()
                == 1;
    }
}
