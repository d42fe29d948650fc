package io.servicecard.loyalty.compensation.application;

import io.servicecard.loyalty.account.domain.Compensation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;

/** Which compensations were granted; read and added to with the customer's account locked. */
@ApplicationScoped
class Compensations {
    private final EntityManager entities;

    Compensations(EntityManager entities) {
        this.entities = entities;
    }

    /** Notes one; false when it was noted before. */
    boolean note(UUID customerId, Compensation granted) {
        return entities.createNativeQuery(
                                "INSERT INTO compensation (id, customer_id, order_id, reason, points)"
                                        + " VALUES (:id, :customer, :order, :reason, :points)"
                                        + " ON CONFLICT DO NOTHING")
                        .setParameter("id", granted.id())
                        .setParameter("customer", customerId)
                        .setParameter("order", granted.orderId())
                        .setParameter("reason", granted.reason())
                        .setParameter("points", granted.points())
                        .executeUpdate()
                == 1;
    }

    /** Those of a customer that are not in the journal, in the order in which they were granted. */
    @SuppressWarnings("unchecked") // a native query has no typed form; the result class is given
    List<Compensation> notGiven(UUID customerId) {
        List<Tuple> found =
                entities.createNativeQuery(
                                "SELECT id, order_id, reason, points FROM compensation"
                                        + " WHERE customer_id = :customer AND entry_id IS NULL ORDER BY id",
                                Tuple.class)
                        .setParameter("customer", customerId)
                        .getResultList();
        return found.stream()
                .map(
                        row ->
                                new Compensation(
                                        row.get(0, UUID.class),
                                        row.get(1, UUID.class),
                                        row.get(2, String.class),
                                        row.get(3, Long.class)))
                .toList();
    }

    /** Notes which entry gave it. */
    void given(Compensation granted, UUID entryId) {
        entities.flush();
        entities.createNativeQuery("UPDATE compensation SET entry_id = :entry WHERE id = :id")
                .setParameter("entry", entryId)
                .setParameter("id", granted.id())
                .executeUpdate();
    }

    /** Lets notes follow a merge. */
    void follow(UUID merged, UUID survivor) {
        entities.createNativeQuery(
                        "UPDATE compensation SET customer_id = :survivor WHERE customer_id = :merged")
                .setParameter("merged", merged)
                .setParameter("survivor", survivor)
                .executeUpdate();
    }
}
