package io.servicecard.loyalty.transfer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** What was transferred; read and added to with the giving account locked. */
@ApplicationScoped
class Transfers {
    private final EntityManager entities;

    Transfers(EntityManager entities) {
        this.entities = entities;
    }

    /** Points that the account gave since then. */
    long givenSince(UUID accountId, Instant since) {
        return ((Number)
                        entities.createNativeQuery(
                                        "SELECT coalesce(sum(points), 0) FROM transfer WHERE"
                                                + " from_account_id = :account AND made_at > :since")
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
