package io.servicecard.order.deadline.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.deadline.domain.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The clocks of all orders. */
@ApplicationScoped
public class Clocks implements PanacheRepositoryBase<Clock, UUID> {
    /** A clock that is to be looked at, and since when. */
    public record Due(Instant at, UUID id) {
        /** Before all others. */
        static final Due FIRST = new Due(Instant.EPOCH, new UUID(0, 0));
    }

    /** Those of an order, in the order in which they were made. */
    public List<Clock> of(UUID orderId) {
        return list("orderRef.orderId = ?1 order by id", orderId);
    }

    /** Those of an order that have not ended, their rows locked. */
    List<Clock> lockOpenOf(UUID orderId) {
        return find("orderRef.orderId = ?1 and ended = false order by id", orderId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those to be looked at before now, from the longest due on. */
    List<Due> due(Instant now, Due after, int most) {
        return getEntityManager()
                .createQuery(
                        "select c.nextCheckAt, c.id from Clock c where c.nextCheckAt < ?1"
                                + " and (c.nextCheckAt > ?2 or c.nextCheckAt = ?2 and c.id > ?3)"
                                + " order by c.nextCheckAt, c.id",
                        Due.class)
                .setParameter(1, now)
                .setParameter(2, after.at())
                .setParameter(3, after.id())
                .setMaxResults(most)
                .getResultList();
    }

    /** One that is still to be looked at, its row locked; empty while another has it. */
    Optional<Clock> lockFree(UUID id, Instant now) {
        var free =
                getEntityManager()
                        .createNativeQuery(
                                "SELECT id FROM deadline_clock WHERE id = ?1 AND next_check_at < ?2"
                                        + " FOR UPDATE SKIP LOCKED",
                                UUID.class)
                        .setParameter(1, id)
                        .setParameter(2, now)
                        .getResultList();
        return free.isEmpty() ? Optional.empty() : findByIdOptional(id);
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

    /** Looks at one no earlier than then. */
    void postpone(UUID id, Instant to) {
        update("nextCheckAt = ?1 where id = ?2 and nextCheckAt is not null", to, id);
    }
}
