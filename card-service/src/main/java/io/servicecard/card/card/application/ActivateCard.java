package io.servicecard.card.card.application;

import io.servicecard.card.card.domain.Card;
import io.servicecard.card.card.domain.CardNumber;
import io.servicecard.card.card.domain.CardRefused;
import io.servicecard.card.customer.application.BindSubject;
import io.servicecard.card.customer.domain.CustomerRefused;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Takes a card into use for whoever knows its number and its code. */
@ApplicationScoped
public class ActivateCard {
    private final Cards cards;
    private final ActivationCodes codes;
    private final BindSubject bindSubject;
    private final CardEvents events;
    private final Caller caller;
    private final InstantSource clock;

    ActivateCard(
            Cards cards,
            ActivationCodes codes,
            BindSubject bindSubject,
            CardEvents events,
            Caller caller,
            InstantSource clock) {
        this.cards = cards;
        this.codes = codes;
        this.bindSubject = bindSubject;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The card, now the caller's. A wrong pair costs the same work whether the card exists or not,
     * and changes nothing at the card.
     *
     * @throws CardRefused.ActivationFailed for a wrong pair, whatever is wrong with it
     * @throws CustomerRefused.AlreadyBound when the caller is another customer already
     */
    @Transactional
    public Card activate(String number, String code) {
        var candidate = cards.candidate(CardNumber.bare(number)).orElse(null);
        if (!codes.opens(candidate, code)) {
            throw new CardRefused.ActivationFailed();
        }
        var card = cards.lock(candidate.id()).orElseThrow(CardRefused.ActivationFailed::new);
        var now = clock.instant();
        var activated =
                card.activate(caller.subject(), LocalDate.ofInstant(now, ZoneOffset.UTC), now);
        bindSubject.bind(caller.subject(), card.customerId(), now);
        events.publish(activated);
        return card;
    }
}
