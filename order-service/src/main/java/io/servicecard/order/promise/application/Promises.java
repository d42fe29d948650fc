package io.servicecard.order.promise.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.promise.domain.Promise;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The promises of all orders. */
@ApplicationScoped
public class Promises implements PanacheRepositoryBase<Promise, UUID> {
    /** The promise of an order with all that were made: one statement instead of two. */
    Optional<Promise> withMade(UUID orderId) {
        return find("from Promise p left join fetch p.made where p.orderId = ?1", orderId)
                .singleResultOptional();
    }

    /** Those of a branch whose orders are not ready; what was made before is not read. */
    List<Promise> open(UUID branchId) {
        return list("ref.branchId = ?1 and ended = false order by orderId", branchId);
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
