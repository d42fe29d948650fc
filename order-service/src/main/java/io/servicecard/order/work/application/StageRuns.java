package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.StageRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The work that had to be done again, some at a time; it is written down with its order. */
@ApplicationScoped
class StageRuns {
    private final EntityManager entities;

    StageRuns(EntityManager entities) {
        this.entities = entities;
    }

    /** Work that had to be done again, and its place among what had to be of its order, from 0. */
    record Placed(int place, StageRun run) {}

    /** Those of an order, oldest first, behind a place. */
    List<Placed> of(UUID orderId, int place, int limit) {
        return entities.createQuery(
                        "select index(r), r from Order o join o.worksheet.runs r"
                                + " where o.id = ?1 and index(r) > ?2 order by index(r)",
                        Placed.class)
                .setParameter(1, orderId)
                .setParameter(2, place)
                .setMaxResults(limit)
                .getResultList();
    }
}
