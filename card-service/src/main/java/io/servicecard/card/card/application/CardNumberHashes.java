package io.servicecard.card.card.application;

import io.servicecard.platform.crypto.SearchHashes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/**
 * The cards of an erased customer answer to their numbers no more. The numbers stay claimed, so
 * that nobody's new card is taken for one of them.
 */
@ApplicationScoped
class CardNumberHashes implements SearchHashes {
    /** Random hashes, which are no number's, take the place of the numbers'. */
    private static final String FORGET =
            """
            WITH mine AS MATERIALIZED (
                SELECT id, sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) AS hash
                FROM card WHERE customer_id = ?1),
            claimed AS (INSERT INTO card_number (hash) SELECT hash FROM mine)
            UPDATE card SET number_hash = mine.hash FROM mine WHERE card.id = mine.id""";

    private final EntityManager entities;

    CardNumberHashes(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void forget(UUID owner) {
        entities.createNativeQuery(FORGET).setParameter(1, owner).executeUpdate();
    }
}
