package io.servicecard.order.promise.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Which branches are to be looked at, and by whom. */
@ApplicationScoped
class Looks {
    private final Session session;

    Looks(Session session) {
        this.session = session;
    }

    /** Something happened in a branch that concerns all its orders. */
    void ask(UUID branchId) {
        session.createNativeMutationQuery("INSERT INTO promise_news (branch_id) VALUES (?1)")
                .setParameter(1, branchId)
                .executeUpdate();
    }

    /** Something happened to an order, that moves others at most as much as it. */
    void ask(UUID branchId, UUID orderId) {
        session.createNativeMutationQuery(
                        "INSERT INTO promise_news (branch_id, order_id) VALUES (?1, ?2)")
                .setParameter(1, branchId)
                .setParameter(2, orderId)
                .executeUpdate();
    }

    /** Branches in which something happened, or nothing was looked at for a while. */
    List<UUID> due(Instant now) {
        return session.createNativeQuery(
                        "SELECT branch_id FROM promise_news UNION"
                                + " SELECT branch_id FROM promise_look WHERE next_at <= ?1",
                        UUID.class)
                .setParameter(1, now)
                .getResultList();
    }

    /**
     * Takes a branch and its news, for as long as the transaction lasts; news that come meanwhile
     * are left for the next look.
     *
     * @return false when another replica has it
     */
    boolean take(UUID branchId, Instant now) {
        session.createNativeMutationQuery(
                        "INSERT INTO promise_look (branch_id, next_at) VALUES (?1, ?2)"
                                + " ON CONFLICT (branch_id) DO NOTHING")
                .setParameter(1, branchId)
                .setParameter(2, now)
                .executeUpdate();
        var free =
                session.createNativeQuery(
                                "SELECT branch_id FROM promise_look WHERE branch_id = ?1"
                                        + " FOR UPDATE SKIP LOCKED",
                                UUID.class)
                        .setParameter(1, branchId)
                        .getResultList();
        if (free.isEmpty()) {
            return false;
        }
        session.createNativeMutationQuery("DELETE FROM promise_news WHERE branch_id = ?1")
                .setParameter(1, branchId)
                .executeUpdate();
        return true;
    }

    /** Looks at a branch again no later than then. */
    void again(UUID branchId, Instant next) {
        session.createNativeMutationQuery(
                        "UPDATE promise_look SET next_at = ?2 WHERE branch_id = ?1")
                .setParameter(1, branchId)
                .setParameter(2, next)
                .executeUpdate();
    }
}
