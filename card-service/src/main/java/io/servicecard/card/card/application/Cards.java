package io.servicecard.card.card.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.card.card.domain.Card;
import io.servicecard.card.card.domain.CardNumber;
import io.servicecard.platform.crypto.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The cards. */
@ApplicationScoped
public class Cards implements PanacheRepositoryBase<Card, UUID> {
    private final Secrets secrets;

    Cards(Secrets secrets) {
        this.secrets = secrets;
    }

    /** What an activation is checked against, read without locking the card. */
    @SuppressWarnings(
            "ArrayRecordComponent") // compared with MessageDigest.isEqual, never by equals
    record Candidate(UUID id, byte[] activationHash) {}

    /** The card, locked until the transaction ends. */
    Optional<Card> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The card that may be activated with the number. */
    Optional<Candidate> candidate(String number) {
        return getEntityManager()
                .createQuery(
                        "select new io.servicecard.card.card.application.Cards$Candidate(c.id, c.activationHash)"
                                + " from Card c where c.numberHash = :hash and c.activationHash is not null",
                        Candidate.class)
                .setParameter("hash", hash(number))
                .getResultStream()
                .findFirst();
    }

    /** The card with the number. */
    Optional<Card> numbered(String number) {
        return find("numberHash", (Object) hash(number)).firstResultOptional();
    }

    /** Cards older than the id, newest first; of one customer, or of all when null. */
    List<Card> before(UUID customerId, UUID id, int count) {
        var found =
                customerId == null
                        ? find("id < ?1 order by id desc", id)
                        : find("customerId = ?1 and id < ?2 order by id desc", customerId, id);
        return found.page(0, count).list();
    }

    /** Claims a number; false when some card has or had it. */
    boolean claim(CardNumber number) {
        return getEntityManager()
                        .createNativeQuery(
                                "INSERT INTO card_number (hash) VALUES (?1) ON CONFLICT DO NOTHING")
                        .setParameter(1, hash(number.digits()))
                        .executeUpdate()
                == 1;
    }

    /** What a number is found by. */
    byte[] hash(String digits) {
        return secrets.hash("card-number", digits);
    }
}
