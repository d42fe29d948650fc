package io.servicecard.loyalty.earning.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.loyalty.earning.domain.EarningRule;
import io.servicecard.loyalty.earning.domain.RuleVersion;
import io.servicecard.loyalty.sql.ReadOnce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The versions of all rules. */
@ApplicationScoped
public class Rules implements PanacheRepositoryBase<RuleVersion, UUID> {
    /** What was published never changes, so what was read once is right for ever. */
    private final Map<UUID, EarningRule> known = new ConcurrentHashMap<>();

    private final ReadOnce once;

    Rules(ReadOnce once) {
        this.once = once;
    }

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

    /** A published version, by what says when it is in force. */
    private record Version(UUID id, String ruleKey, Instant effectiveFrom) {}

    /** All that was published, by key and number. */
    private record Published(List<Version> versions) {}

    /**
     * The rules in force at a moment: of each key the published version with the highest number
     * that is in force by then, unless its time is over.
     */
    public List<EarningRule> inForce(Instant at) {
        var newest = new LinkedHashMap<String, UUID>();
        for (var version : once.of(Published.class, this::published).versions()) {
            if (!version.effectiveFrom().isAfter(at)) {
                newest.put(version.ruleKey(), version.id());
            }
        }
        return newest.values().stream()
                .map(id -> known.computeIfAbsent(id, this::read))
                .filter(rule -> rule.terms().validTo().filter(end -> !at.isBefore(end)).isEmpty())
                .toList();
    }

    private Published published() {
        return new Published(
                getEntityManager()
                        .createQuery(
                                "select r.id, r.ruleKey, r.effectiveFrom from RuleVersion r"
                                        + " where r.state = PUBLISHED order by r.ruleKey, r.number",
                                Object[].class)
                        .getResultList()
                        .stream()
                        .map(row -> new Version((UUID) row[0], (String) row[1], (Instant) row[2]))
                        .toList());
    }

    private EarningRule read(UUID id) {
        return findByIdOptional(id).orElseThrow().rule();
    }
}
