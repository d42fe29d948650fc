package io.servicecard.order.work.application;

import io.servicecard.order.branch.domain.Branch;
import io.servicecard.order.card.domain.Card;
import io.servicecard.platform.crypto.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.hibernate.jpa.HibernateHints;

/**
 * Reads by one statement what an order is placed with: the card, the branch, which version of the
 * template is worked by, and the key of who holds the card.
 */
@ApplicationScoped
class Grounds {
    private static final String OF_AN_ORDER =
            "select c, b, (select max(t.number) from TemplateVersion t"
                    + " where t.templateKey = ?3 and t.state = PUBLISHED), k.master, k.wrapped"
                    + " from Card c left join Branch b on b.id = ?2"
                    + " left join PersonalKeyRow k on k.ownerId = c.customerId where c.id = ?1";

    private final EntityManager entities;
    private final PersonalData personalData;

    Grounds(EntityManager entities, PersonalData personalData) {
        this.entities = entities;
        this.personalData = personalData;
    }

    /**
     * What there is of it, to be read only.
     *
     * @param branch null when there is none with the id
     * @param template the newest published version's number; null when none is published
     * @param master of the holder's key
     * @param wrapped the key
     */
    @SuppressWarnings("ArrayRecordComponent") // carried from the statement to the key
    record Found(Card card, Branch branch, Integer template, String master, byte[] wrapped) {}

    /** Empty when there is no such card. The key is kept for the rest of the transaction. */
    Optional<Found> of(NewOrder request) {
        var found =
                Optional.ofNullable(
                        entities.createQuery(OF_AN_ORDER, Found.class)
                                .setParameter(1, request.cardId())
                                .setParameter(2, request.branchId())
                                .setParameter(3, request.templateKey())
                                .setHint(HibernateHints.HINT_READ_ONLY, true)
                                .getSingleResultOrNull());
        found.ifPresent(
                one -> personalData.found(one.card().customerId(), one.master(), one.wrapped()));
        return found;
    }
}
