package io.servicecard.loyalty.campaign.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.loyalty.campaign.domain.Campaign;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All campaigns. */
@ApplicationScoped
public class Campaigns implements PanacheRepositoryBase<Campaign, UUID> {
    /** Newest first, those with smaller ids than the cursor's. */
    public List<Campaign> before(UUID cursor, int limit) {
        return find("id < ?1 order by id desc", cursor).range(0, limit - 1).list();
    }

    /** One, its row locked. */
    public Optional<Campaign> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those in force at a moment. */
    public List<Campaign> inForce(Instant at) {
        return list("inForceFrom <= ?1 and inForceTo > ?1", at);
    }
}
