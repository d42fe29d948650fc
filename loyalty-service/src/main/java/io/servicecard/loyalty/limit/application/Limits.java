package io.servicecard.loyalty.limit.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.loyalty.limit.domain.LimitsRefused;
import io.servicecard.loyalty.limit.domain.LimitsVersion;
import io.servicecard.loyalty.limit.domain.PointLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** The versions of the limits; one is in force from the first migration on. */
@ApplicationScoped
public class Limits implements PanacheRepositoryBase<LimitsVersion, UUID> {
    /** The limits in force. */
    public PointLimits current() {
        return inForce().limits();
    }

    /** The version in force. */
    public LimitsVersion inForce() {
        return find("state = PUBLISHED order by number desc").range(0, 0).singleResult();
    }

    /** Newest first, those with smaller ids than the cursor's. */
    public List<LimitsVersion> before(UUID cursor, int limit) {
        return find("id < ?1 order by id desc", cursor).range(0, limit - 1).list();
    }

    /**
     * One version.
     *
     * @throws LimitsRefused.LimitsNotFound when there is none
     */
    public LimitsVersion version(int number) {
        return find("number", number)
                .singleResultOptional()
                .orElseThrow(LimitsRefused.LimitsNotFound::new);
    }

    /** One version, its row locked, under the rules of {@link #version}. */
    LimitsVersion lock(int number) {
        return find("number", number)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .orElseThrow(LimitsRefused.LimitsNotFound::new);
    }

    /** The number of a further version; writers wait for each other. */
    int nextNumber() {
        return ((Number)
                        getEntityManager()
                                .createNativeQuery(
                                        "UPDATE limits SET latest_version = latest_version + 1"
                                                + " RETURNING latest_version")
                                .getSingleResult())
                .intValue();
    }

    /** Publishing is done by one at a time: which version is in force is looked at alone. */
    int lockInForce() {
        var unused =
                getEntityManager()
                        .createNativeQuery("SELECT latest_version FROM limits FOR UPDATE")
                        .getSingleResult();
        return inForce().number();
    }
}
