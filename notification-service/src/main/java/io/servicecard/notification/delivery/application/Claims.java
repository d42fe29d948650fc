package io.servicecard.notification.delivery.application;

import io.servicecard.notification.message.domain.Notification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Shares due messages out among the replicas: a claim is a lease on the row. What is due and when a
 * lease ends is told by the database's clock, for the replicas' own may differ.
 */
@ApplicationScoped
public class Claims {
    private final Session entities;
    private final DeliveryConfig config;

    Claims(Session entities, DeliveryConfig config) {
        this.entities = entities;
        this.config = config;
    }

    /**
     * Claims the messages that are due longest; those that others claim in this moment are passed
     * over.
     *
     * @param claim names this claim
     */
    @Transactional
    public List<Notification> take(UUID claim, int limit) {
        return entities.createNativeQuery(
                        """
                        WITH due AS (SELECT id FROM notification WHERE due_at <= now()
                                     ORDER BY due_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                        UPDATE notification n
                        SET claim_id = :claim, due_at = now() + make_interval(secs => :lease)
                        FROM due WHERE n.id = due.id RETURNING n.*
                        """,
                        Notification.class)
                .setParameter("limit", limit)
                .setParameter("claim", claim)
                .setParameter("lease", seconds(config.lease()))
                .getResultList();
    }

    /** Gives claimed messages back: nothing happened to them, they are due after the pause. */
    @Transactional
    public void giveBack(UUID claim, Collection<UUID> ids, Duration pause) {
        if (!ids.isEmpty()) {
            int unused =
                    entities.createNativeMutationQuery(
                                    """
                                    UPDATE notification SET due_at = now() + make_interval(secs => :pause)
                                    WHERE id IN (:ids) AND claim_id = :claim AND due_at IS NOT NULL
                                    """)
                            .setParameter("pause", seconds(pause))
                            .setParameterList("ids", ids)
                            .setParameter("claim", claim)
                            .executeUpdate();
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}
