package io.servicecard.notification.delivery.application;

import io.servicecard.notification.message.domain.Notification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Shares due messages out among the replicas: a claim is a lease on the row. */
@ApplicationScoped
public class Claims {
    private final Session entities;
    private final DeliveryConfig config;
    private final InstantSource clock;

    Claims(Session entities, DeliveryConfig config, InstantSource clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Claims the messages that are due longest; those that others claim in this moment are passed
     * over.
     *
     * @param claim names this claim
     */
    @Transactional
    public List<Notification> take(UUID claim, int limit) {
        var now = clock.instant();
        return entities.createNativeQuery(
                        """
                        WITH due AS (SELECT id FROM notification WHERE due_at <= :now
                                     ORDER BY due_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                        UPDATE notification n SET claim_id = :claim, due_at = :leaseEnd
                        FROM due WHERE n.id = due.id RETURNING n.*
                        """,
                        Notification.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .setParameter("claim", claim)
                .setParameter("leaseEnd", now.plus(config.lease()))
                .getResultList();
    }

    /** Gives claimed messages back: nothing happened to them, they are due at that time. */
    @Transactional
    public void giveBack(UUID claim, Collection<UUID> ids, Instant dueAt) {
        if (!ids.isEmpty()) {
            int unused =
                    entities.createMutationQuery(
                                    "update Notification set progress.dueAt = :dueAt where id in :ids"
                                            + " and claimId = :claim and progress.dueAt is not null")
                            .setParameter("dueAt", dueAt)
                            .setParameter("ids", ids)
                            .setParameter("claim", claim)
                            .executeUpdate();
        }
    }
}
