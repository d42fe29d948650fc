package io.servicecard.loyalty.earning.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.loyalty.earning.domain.EarningRule;
import io.servicecard.loyalty.earning.domain.RuleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The versions of all rules. */
@ApplicationScoped
public class Rules implements PanacheRepositoryBase<RuleVersion, UUID> {
    /** What was published never changes, so what was read once is right for ever. */
    private final Map<UUID, EarningRule> published = new ConcurrentHashMap<>();

    /** Newest first, those with smaller ids than the cursor's. */
    public List<RuleVersion> before(UUID cursor, int limit) {
        return find("id < ?1 order by id desc", cursor).range(0, limit - 1).list();
    }

    /** One version. */
    public Optional<RuleVersion> version(String key, int number) {
        return find("ruleKey = ?1 and number = ?2", key, number).firstResultOptional();
    }

    /** One version, its row locked. */
    public Optional<RuleVersion> lock(String key, int number) {
        return find("ruleKey = ?1 and number = ?2", key, number)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /**
     * The rules in force at a moment: of each key the published version with the highest number
     * that is in force by then, unless its time is over.
     */
    @SuppressWarnings("unchecked") // a native query has no typed form; the result class is given
    public List<EarningRule> inForce(Instant at) {
        List<UUID> newest =
                getEntityManager()
                        .createNativeQuery(
                                "SELECT DISTINCT ON (rule_key) id FROM earning_rule_version"
                                        + " WHERE state = 'PUBLISHED' AND effective_from <= :at"
                                        + " ORDER BY rule_key, number DESC",
                                UUID.class)
                        .setParameter("at", at)
                        .getResultList();
        return newest.stream()
                .map(id -> published.computeIfAbsent(id, this::read))
                .filter(rule -> rule.terms().validTo().filter(end -> !at.isBefore(end)).isEmpty())
                .toList();
    }

    private EarningRule read(UUID id) {
        return findByIdOptional(id).orElseThrow().rule();
    }
}
