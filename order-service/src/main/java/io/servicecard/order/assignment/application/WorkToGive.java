package io.servicecard.order.assignment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Orders of which something may wait for somebody. Whoever notes one has locked its row before. */
@ApplicationScoped
class WorkToGive {
    /** Costs nothing to remember where nothing is given by itself: nothing is written then. */
    private static final String NOTE =
            """
            INSERT INTO work_to_give (order_id, next_at)
            SELECT o.id, ?2 FROM orders o WHERE o.id = ?1 AND EXISTS (
                SELECT FROM assignment_strategy s WHERE s.automatic
                    AND (s.branch_id = o.branch_id OR s.branch_id IS NULL)
                    AND (s.template_key = o.template_key OR s.template_key IS NULL))
            ON CONFLICT (order_id) DO UPDATE SET next_at = excluded.next_at
            """;

    /** What comes first is given first, while there is somebody to have it. */
    private static final String DUE =
            """
            SELECT o.id, place, o.ready_by FROM work_to_give w JOIN orders o ON o.id = w.order_id,
                array_position(ARRAY['URGENT', 'HIGH', 'NORMAL', 'LOW'], o.priority) AS its(place)
            WHERE w.next_at <= ?1 AND (place, o.ready_by, o.id) > (?2, ?3, ?4)
            ORDER BY place, o.ready_by, o.id LIMIT ?5
            """;

    private final Session session;

    WorkToGive(Session session) {
        this.session = session;
    }

    /** An order to be looked at, and where it stands among them. */
    record Due(UUID orderId, int place, Instant dueAt) {
        /** Before all others. */
        static final Due NONE = new Due(new UUID(0, 0), 0, Instant.EPOCH);
    }

    /** Something of the order may wait for somebody from now on. */
    void note(UUID orderId, Instant now) {
        session.createNativeMutationQuery(NOTE)
                .setParameter(1, orderId)
                .setParameter(2, now)
                .executeUpdate();
    }

    /** Orders to be looked at, that follow one. */
    @Transactional
    List<Due> due(Instant now, Due last, int most) {
        return session.createNativeQuery(DUE, Due.class)
                .setParameter(1, now)
                .setParameter(2, last.place())
                .setParameter(3, last.dueAt())
                .setParameter(4, last.orderId())
                .setParameter(5, most)
                .getResultList();
    }

    /** Looks at an order again, no earlier than then. */
    @Transactional
    void later(UUID orderId, Instant next) {
        session.createNativeMutationQuery(
                        "UPDATE work_to_give SET next_at = ?2 WHERE order_id = ?1")
                .setParameter(1, orderId)
                .setParameter(2, next)
                .executeUpdate();
    }

    /** Nothing of the order is given by itself, until something of it opens. */
    void forget(UUID orderId) {
        session.createNativeMutationQuery("DELETE FROM work_to_give WHERE order_id = ?1")
                .setParameter(1, orderId)
                .executeUpdate();
    }
}
