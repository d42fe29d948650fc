package io.servicecard.order.asset.application;

import io.servicecard.platform.crypto.SearchHashes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Things of an erased customer are known by nothing any more, and so found by nothing. */
@ApplicationScoped
class AssetHashes implements SearchHashes {
    private final EntityManager entities;

    AssetHashes(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void forget(UUID owner) {
        entities.createNativeQuery(
                        "DELETE FROM asset_identifier WHERE asset_id IN"
                                + " (SELECT id FROM asset WHERE customer_id = ?1)")
                .setParameter(1, owner)
                .executeUpdate();
    }
}
