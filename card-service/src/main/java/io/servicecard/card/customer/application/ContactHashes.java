package io.servicecard.card.customer.application;

import io.servicecard.platform.crypto.SearchHashes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** An erased customer has no contacts any more, and so none to be found by. */
@ApplicationScoped
class ContactHashes implements SearchHashes {
    private final EntityManager entities;

    ContactHashes(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void forget(UUID owner) {
        entities.createNativeQuery("DELETE FROM customer_contact WHERE customer_id = ?1")
                .setParameter(1, owner)
                .executeUpdate();
    }
}
