package io.servicecard.loyalty.campaign.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.loyalty.campaign.domain.Campaign;
import io.servicecard.loyalty.sql.ReadOnce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All campaigns. */
@ApplicationScoped
public class Campaigns implements PanacheRepositoryBase<Campaign, UUID> {
    /** Events of one batch are of about one time. */
    private static final Duration ABOUT = Duration.ofHours(1);

    private final ReadOnce once;

    Campaigns(ReadOnce once) {
        this.once = once;
    }

    /**
     * Published ones.
     *
     * @param since those that were not over by then
     */
    private record Published(Instant since, List<Campaign> campaigns) {}

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
        return once
                .of(
                        Published.class,
                        known -> !known.since().isAfter(at),
                        () -> publishedSince(at.minus(ABOUT)))
                .campaigns()
                .stream()
                .filter(campaign -> campaign.isInForce(at))
                .toList();
    }

    private Published publishedSince(Instant moment) {
        return new Published(moment, list("inForceFrom is not null and inForceTo > ?1", moment));
    }
}
