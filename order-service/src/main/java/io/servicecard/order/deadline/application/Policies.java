package io.servicecard.order.deadline.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.deadline.domain.PolicyRefused;
import io.servicecard.order.deadline.domain.PolicySeries;
import io.servicecard.order.deadline.domain.PolicyVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;

/** The versions of all policies. */
@ApplicationScoped
public class Policies implements PanacheRepositoryBase<PolicyVersion, UUID> {
    /** Newest first, those with smaller ids than the cursor's. */
    public List<PolicyVersion> before(UUID cursor, int limit) {
        return find("id < ?1 order by id desc", cursor).range(0, limit - 1).list();
    }

    /** One version. */
    public Optional<PolicyVersion> version(String key, int number) {
        return find("policyKey = ?1 and number = ?2", key, number).firstResultOptional();
    }

    /** One version, its row locked. */
    Optional<PolicyVersion> lock(String key, int number) {
        return find("policyKey = ?1 and number = ?2", key, number)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Keeps further versions from being numbered or published until the transaction ends. */
    void lockSeries(String key) {
        if (getEntityManager().find(PolicySeries.class, key, LockModeType.PESSIMISTIC_WRITE)
                == null) {
            throw new PolicyRefused.NotFound();
        }
    }

    /** The version that counts, its row locked. */
    Optional<PolicyVersion> lockPublished(String key) {
        return find("policyKey = ?1 and state = PUBLISHED", key)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /**
     * The versions that count for orders of a branch from a template, of whatever industry. Whoever
     * asks has changed an order, not a policy: looking for changes to flush would only cost.
     */
    List<PolicyVersion> published(UUID branchId, String templateKey) {
        return find(
                        "state = PUBLISHED"
                                + " and (match.branchId is null or match.branchId = ?1)"
                                + " and (match.templateKey is null or match.templateKey = ?2)",
                        branchId,
                        templateKey)
                .withHint(HibernateHints.HINT_FLUSH_MODE, FlushModeType.COMMIT)
                .list();
    }
}
