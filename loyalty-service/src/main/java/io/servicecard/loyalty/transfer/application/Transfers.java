package io.servicecard.loyalty.transfer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was transferred; read and added to with the giving account locked. */
@ApplicationScoped
public class Transfers {
    private final EntityManager entities;

    Transfers(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What was transferred.
     *
     * @param id the transfer
     * @param fromCustomerId who gave
     * @param toCustomerId who got
     * @param points how many
     * @param at when
     */
    @Schema(name = "PointsTransfer")
    public record Done(UUID id, UUID fromCustomerId, UUID toCustomerId, long points, Instant at) {}

    /** One, between the customers whose the accounts are by now. */
    @SuppressWarnings("unchecked") // a native query has no typed form; the result class is given
    Optional<Done> find(UUID id) {
        List<Tuple> found =
                entities.createNativeQuery(
                                """
                                SELECT t.id, f.customer_id AS giver, g.customer_id AS getter, t.points, t.made_at
                                FROM transfer t JOIN account fa ON fa.id = t.from_account_id JOIN account ga ON ga.id = t.to_account_id
                                JOIN account f ON f.id = coalesce(fa.merged_into, fa.id)
                                JOIN account g ON g.id = coalesce(ga.merged_into, ga.id) WHERE t.id = :id
                                """,
                                Tuple.class)
                        .setParameter("id", id)
                        .getResultList();
        return found.stream()
                .findFirst()
                .map(
                        row ->
                                new Done(
                                        row.get(0, UUID.class),
                                        row.get(1, UUID.class),
                                        row.get(2, UUID.class),
                                        row.get(3, Long.class),
                                        row.get(4, Instant.class)));
    }

    /**
     * Points that the account, and those that went up in it, gave to others since then. What two
     * accounts gave each other before it was known that they are one person's went to nobody.
     */
    long givenSince(UUID accountId, Instant since) {
        return ((Number)
                        entities.createNativeQuery(
                                        """
                                        WITH own AS (SELECT id FROM account WHERE id = :account OR merged_into = :account)
                                        SELECT coalesce(sum(t.points), 0)
                                        FROM own JOIN transfer t ON t.from_account_id = own.id AND t.made_at > :since
                                        WHERE t.to_account_id NOT IN (SELECT id FROM own)
                                        """)
                                .setParameter("account", accountId)
                                .setParameter("since", since)
                                .getSingleResult())
                .longValue();
    }

    void add(UUID id, UUID from, UUID to, long points, Instant at) {
        entities.createNativeQuery(
                        "INSERT INTO transfer (id, from_account_id, to_account_id, points, made_at)"
                                + " VALUES (:id, :from, :to, :points, :at)")
                .setParameter("id", id)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("points", points)
                .setParameter("at", at)
                .executeUpdate();
    }
}
