package io.servicecard.order.erasure.application;

import io.servicecard.order.erasure.domain.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
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

    /** A request that waits. */
    record Open(UUID requestId, UUID customerId) {}

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

    /** Whether the request waits for its receipt; its row is locked. */
    boolean lockOpen(UUID requestId) {
        return !entities.createNativeQuery(
                        "SELECT 1 FROM erasure WHERE request_id = ?1 AND receipt IS NULL FOR UPDATE",
                        Integer.class)
                .setParameter(1, requestId)
                .getResultList()
                .isEmpty();
    }

    /** Some that wait, and whose customers' orders have all ended, the oldest first. */
    List<Open> ready(int most) {
        var query =
                entities.createNativeQuery(
                                "SELECT e.request_id, e.customer_id FROM erasure e WHERE e.receipt IS NULL"
                                        + " AND NOT EXISTS ("
                                        + OPEN_ORDERS
                                        + "e.customer_id) ORDER BY e.requested_at LIMIT ?1",
                                Tuple.class)
                        .setParameter(1, most);
        return rows(query).stream()
                .map(row -> new Open(row.get(0, UUID.class), row.get(1, UUID.class)))
                .toList();
    }

    /** Some who are forgotten, and of whom an order came in the same moment and has ended since. */
    List<UUID> late(int most) {
        var query =
                entities.createNativeQuery(
                                "SELECT DISTINCT e.customer_id FROM erasure e"
                                        + " JOIN orders o ON o.customer_id = e.customer_id AND o.erase_after IS NULL"
                                        + " WHERE e.receipt IS NOT NULL AND NOT EXISTS ("
                                        + OPEN_ORDERS
                                        + "e.customer_id) LIMIT ?1",
                                Tuple.class)
                        .setParameter(1, most);
        return rows(query).stream().map(row -> row.get(0, UUID.class)).toList();
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

    /** Erases some orders that are not to be kept any longer; how many. */
    int eraseOrders(int most) {
        return (Integer)
                entities.createNativeQuery("SELECT erase_orders(?1)", Integer.class)
                        .setParameter(1, most)
                        .getSingleResult();
    }
}
