package io.servicecard.loyalty.tier.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.loyalty.sql.ReadOnce;
import io.servicecard.loyalty.tier.domain.LadderVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The versions of the ladder. */
@ApplicationScoped
public class Ladders implements PanacheRepositoryBase<LadderVersion, UUID> {
    private final ReadOnce once;

    Ladders(ReadOnce once) {
        this.once = once;
    }

    /** What is in force for what happened before this transaction began. */
    private record InForce(Optional<LadderVersion> ladder) {}

    /** Newest first, those with smaller ids than the cursor's. */
    public List<LadderVersion> before(UUID cursor, int limit) {
        return find("id < ?1 order by id desc", cursor).range(0, limit - 1).list();
    }

    /** One version. */
    public Optional<LadderVersion> version(int number) {
        return find("number", number).firstResultOptional();
    }

    /** One version, its row locked. */
    public Optional<LadderVersion> lock(int number) {
        return find("number", number)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The version in force, if there is one. */
    public Optional<LadderVersion> inForce() {
        return find("state = ?1 order by number desc", LadderVersion.State.PUBLISHED)
                .firstResultOptional();
    }

    /**
     * The version in force for an event that this transaction applies; read once for all its
     * events.
     */
    Optional<LadderVersion> inForceForEvents() {
        return once.of(InForce.class, () -> new InForce(inForce())).ladder();
    }

    /** The number of a further version; writers wait for each other. */
    int nextNumber() {
        return ((Number)
                        getEntityManager()
                                .createNativeQuery(
                                        "UPDATE tier_ladder SET latest_version = latest_version + 1"
                                                + " RETURNING latest_version")
                                .getSingleResult())
                .intValue();
    }

    /** Publishing is done by one at a time: which version is in force is looked at alone. */
    int lockInForce() {
        var unused =
                getEntityManager()
                        .createNativeQuery("SELECT latest_version FROM tier_ladder FOR UPDATE")
                        .getSingleResult();
        return inForce().map(LadderVersion::number).orElse(0);
    }
}
