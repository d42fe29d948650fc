package io.servicecard.loyalty.audit.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Recomputes the ledger's invariants from what is recorded, all at one moment. */
@ApplicationScoped
public class AuditLedger {
    private static final int SHOWN = 100;

    private final EntityManager entities;

    AuditLedger(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What was found.
     *
     * @param checkedAt the moment, by the database's clock
     * @param violations none when all is well; at most 100 of a kind are shown
     * @param accounts how many open accounts were looked at
     * @param entries how many entries were looked at
     */
    @Schema(name = "AuditFindings")
    public record Findings(
            Instant checkedAt, List<Violation> violations, long accounts, long entries) {}

    /**
     * Something that must not be.
     *
     * @param invariant number of the invariant: 1 double entry and cached balances, 2 lots and
     *     holds, 3 one entry per source, 6 grants of an order
     * @param subject id of the row at fault
     * @param detail what is recorded, and what it should be
     */
    @Schema(name = "AuditViolation")
    public record Violation(int invariant, String subject, String detail) {}

    /** Recomputes all of them in one snapshot, so that changes going on are no violations. */
    @Transactional
    public Findings audit() {
        entities.createNativeQuery("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
                .executeUpdate();
        var violations = Arrays.stream(Check.values()).flatMap(this::violations).toList();
        return new Findings(
                (Instant)
                        entities.createNativeQuery("SELECT now()", Instant.class).getSingleResult(),
                violations,
                count("SELECT count(*) FROM account WHERE state = 'OPEN'"),
                count("SELECT count(*) FROM journal_entry"));
    }

    private Stream<Violation> violations(Check check) {
        return tuples(check)
                .map(
                        row ->
                                new Violation(
                                        check.invariant(),
                                        String.valueOf(row.get(0)),
                                        row.get(1, String.class)));
    }

    @SuppressWarnings("unchecked") // a native query has no typed form; the result class is given
    private Stream<Tuple> tuples(Check check) {
        return entities
                .createNativeQuery(check.sql(), Tuple.class)
                .setMaxResults(SHOWN)
                .getResultList()
                .stream();
    }

    private long count(String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
