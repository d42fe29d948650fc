package io.servicecard.order.erasure.application;

import io.servicecard.order.erasure.domain.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Requests to forget customers, and what the database does for them. */
@ApplicationScoped
class Erasures {
    private static final String OPEN_ORDERS =
            "SELECT 1 FROM orders WHERE state NOT IN"
                    + " ('HANDED_OVER', 'CLOSED', 'REJECTED', 'CANCELLED') AND customer_id = ";

    private final EntityManager entities;
    private final RetentionConfig retention;

    Erasures(EntityManager entities, RetentionConfig retention) {
        this.entities = entities;
        this.retention = retention;
    }

    /** Notes a request; nothing happens to one that is known. */
    void note(UUID requestId, UUID customerId) {
        var unused =
                entities.createNativeQuery(
                                "INSERT INTO erasure (request_id, customer_id) VALUES (?1, ?2)"
                                        + " ON CONFLICT (request_id) DO NOTHING")
                        .setParameter(1, requestId)
                        .setParameter(2, customerId)
                        .executeUpdate();
    }

    /**
     * The customer of a request that waits for its receipt, its row locked; empty when it has one,
     * or another replica gives it one now.
     */
    Optional<UUID> lockWaiting(UUID requestId) {
        return ids(
                        entities.createNativeQuery(
                                        "SELECT customer_id FROM erasure WHERE request_id = ?1"
                                                + " AND receipt IS NULL FOR UPDATE SKIP LOCKED",
                                        UUID.class)
                                .setParameter(1, requestId))
                .stream()
                .findFirst();
    }

    /** Requests that wait, and whose customers' orders have all ended, by their ids. */
    List<UUID> waiting(UUID after, int most) {
        return ids(
                entities.createNativeQuery(
                                "SELECT e.request_id FROM erasure e"
                                        + " WHERE e.receipt IS NULL AND e.request_id > ?1 AND NOT EXISTS ("
                                        + OPEN_ORDERS
                                        + "e.customer_id) ORDER BY e.request_id LIMIT ?2",
                                UUID.class)
                        .setParameter(1, after)
                        .setParameter(2, most));
    }

    /**
     * Those who are forgotten, and of whom an order came in the same moment and has ended since, or
     * what a thing is known by, by their ids.
     */
    List<UUID> late(UUID after, int most) {
        return ids(
                entities.createNativeQuery(
                                "SELECT DISTINCT e.customer_id FROM erasure e"
                                        + " WHERE e.receipt IS NOT NULL AND e.customer_id > ?1"
                                        + " AND (EXISTS (SELECT 1 FROM orders o"
                                        + " WHERE o.customer_id = e.customer_id AND o.erase_after IS NULL)"
                                        + " OR EXISTS (SELECT 1 FROM asset a"
                                        + " JOIN asset_identifier i ON i.asset_id = a.id"
                                        + " WHERE a.customer_id = e.customer_id)) AND NOT EXISTS ("
                                        + OPEN_ORDERS
                                        + "e.customer_id) ORDER BY e.customer_id LIMIT ?2",
                                UUID.class)
                        .setParameter(1, after)
                        .setParameter(2, most));
    }

    @SuppressWarnings("unchecked") // a native query has no typed form; the result class is given
    private static List<UUID> ids(Query query) {
        return query.getResultList();
    }

    @SuppressWarnings("unchecked") // a native query has no typed form; the result class is given
    private static List<Tuple> rows(Query query) {
        return query.getResultList();
    }

    /** Whether an order of the customer has not ended: somebody works on it, or waits for it. */
    boolean hasOpenOrders(UUID customerId) {
        return !entities.createNativeQuery(OPEN_ORDERS + "?1 LIMIT 1", Integer.class)
                .setParameter(1, customerId)
                .getResultList()
                .isEmpty();
    }

    /** Removes what leads to the person; tells what is kept. */
    List<Receipt.Kept> forget(UUID customerId) {
        var query =
                entities.createNativeQuery(
                                "SELECT legal_basis, kept_until FROM forget_customer(?1, ?2, ?3) ORDER BY 1",
                                Tuple.class)
                        .setParameter(1, customerId)
                        .setParameter(2, retention.months())
                        .setParameter(3, retention.legalBasis());
        return rows(query).stream()
                .map(row -> new Receipt.Kept(row.get(0, String.class), row.get(1, Instant.class)))
                .toList();
    }

    /** Gives the request the customer's next receipt; its number. */
    int answer(UUID requestId, UUID customerId) {
        return (Integer)
                entities.createNativeQuery(
                                "UPDATE erasure SET receipt ="
                                        + " (SELECT coalesce(max(receipt), 0) + 1 FROM erasure WHERE customer_id = ?2)"
                                        + " WHERE request_id = ?1 RETURNING receipt",
                                Integer.class)
                        .setParameter(1, requestId)
                        .setParameter(2, customerId)
                        .getSingleResult();
    }
}
