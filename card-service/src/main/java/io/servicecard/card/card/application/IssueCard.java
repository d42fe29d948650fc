package io.servicecard.card.card.application;

import io.servicecard.card.card.domain.Card;
import io.servicecard.card.card.domain.CardNumber;
import io.servicecard.card.card.domain.CardRefused;
import io.servicecard.card.card.domain.KeptNumber;
import io.servicecard.card.card.domain.Validity;
import io.servicecard.card.customer.application.Customers;
import io.servicecard.card.programme.application.Programmes;
import io.servicecard.platform.crypto.PersonalData;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Issues a card to a customer. */
@ApplicationScoped
public class IssueCard {
    private final Cards cards;
    private final Customers customers;
    private final Programmes programmes;
    private final CardNumbers numbers;
    private final ActivationCodes codes;
    private final PersonalData personalData;
    private final CardEvents events;
    private final InstantSource clock;

    IssueCard(
            Cards cards,
            Customers customers,
            Programmes programmes,
            CardNumbers numbers,
            ActivationCodes codes,
            PersonalData personalData,
            CardEvents events,
            InstantSource clock) {
        this.cards = cards;
        this.customers = customers;
        this.programmes = programmes;
        this.numbers = numbers;
        this.codes = codes;
        this.personalData = personalData;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A card with what only its holder may learn.
     *
     * @param number the whole number
     * @param activationCode kept nowhere in this form
     */
    public record Issue(Card card, CardNumber number, String activationCode) {
        /** Without the secrets, for it may end in a log. */
        @Override
        public String toString() {
            return "Issue[" + card.id() + "]";
        }
    }

    /** A card valid from today on. */
    @Transactional
    public Issue issue(UUID customerId, UUID programmeId) {
        if (customers.findById(customerId) == null) {
            throw new CardRefused.UnknownCustomer();
        }
        return issue(Ids.next(), customerId, programmeId);
    }

    Issue issue(UUID cardId, UUID customerId, UUID programmeId) {
        var programme =
                programmes
                        .findByIdOptional(programmeId)
                        .orElseThrow(CardRefused.UnknownProgramme::new);
        var now = clock.instant();
        var number = numbers.next(programme.numberPrefix());
        var code = codes.draw();
        var card =
                new Card(
                        cardId,
                        customerId,
                        programmeId,
                        kept(number, customerId),
                        codes.hash(cardId, code),
                        Validity.months(
                                LocalDate.ofInstant(now, ZoneOffset.UTC),
                                programme.validityMonths()),
                        now);
        persist(card);
        events.publish(card.issued());
        return new Issue(card, number, code);
    }

    private KeptNumber kept(CardNumber number, UUID customerId) {
        return new KeptNumber(
                personalData.keyOf(customerId).seal("card.number", number.digits()),
                cards.hash(number.digits()),
                number.masked());
    }

    private void persist(Card card) {
        try {
            cards.persistAndFlush(card);
        } catch (ConstraintViolationException e) {
            if ("card_one_in_use".equals(e.getConstraintName())) {
                throw new CardRefused.AlreadyHeld();
            }
            throw e;
        }
    }
}
