package io.servicecard.order.promise.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.promise.domain.Made;
import io.servicecard.order.promise.domain.Promise;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The promises of all orders. */
@ApplicationScoped
public class Promises implements PanacheRepositoryBase<Promise, UUID> {
    /**
     * A promise with the latest that were made of it.
     *
     * @param made oldest first
     */
    record Latest(Promise promise, List<Made> made) {}

    /** The promise of an order with so many of those that were made: one statement, not two. */
    Optional<Latest> latest(UUID orderId, int most) {
        var rows =
                getEntityManager()
                        .createQuery(
                                "select p, m from Promise p join p.made m where p.orderId = ?1"
                                        + " order by index(m) desc",
                                Tuple.class)
                        .setParameter(1, orderId)
                        .setMaxResults(most)
                        .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> row.get(0, Promise.class))
                .map(
                        promise ->
                                new Latest(
                                        promise,
                                        rows.reversed().stream()
                                                .map(row -> row.get(1, Made.class))
                                                .toList()));
    }

    /** Those of a branch whose orders are not ready; what was made before is not read. */
    List<Promise> open(UUID branchId) {
        return list("ref.branchId = ?1 and ended = false order by orderId", branchId);
    }

    /** The version an order has now. */
    long orderVersion(UUID orderId) {
        return (Long)
                getEntityManager()
                        .createNativeQuery("SELECT version FROM orders WHERE id = ?1", Long.class)
                        .setParameter(1, orderId)
                        .setFlushMode(FlushModeType.COMMIT) // nothing here changes an order
                        .getSingleResult();
    }

    /** That of an order, its row locked. */
    Optional<Promise> lock(UUID orderId) {
        var promise = findByIdOptional(orderId);
        // it may have been read before, without the lock, and changed since
        promise.ifPresent(
                found -> getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return promise;
    }
}
