package io.servicecard.loyalty.erasure.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** What this service keeps that leads to a person, and which requests to forget were answered. */
@ApplicationScoped
class Traces {
    private final EntityManager entities;

    Traces(EntityManager entities) {
        this.entities = entities;
    }

    /** Notes a request; false when it was answered before. */
    boolean isNew(UUID requestId, UUID accountId) {
        return entities.createNativeQuery(
                                "INSERT INTO erasure (request_id, account_id) VALUES (:request, :account)"
                                        + " ON CONFLICT DO NOTHING")
                        .setParameter("request", requestId)
                        .setParameter("account", accountId)
                        .executeUpdate()
                == 1;
    }

    /** Removes the traces of a customer whose account is closed; the database looks that it is. */
    void forget(UUID customerId) {
        var unused =
                entities.createNativeQuery("SELECT 1 FROM forget_person(:customer)")
                        .setParameter("customer", customerId)
                        .getResultList();
    }
}
