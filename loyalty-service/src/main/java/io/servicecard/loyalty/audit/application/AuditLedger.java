package io.servicecard.loyalty.audit.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Recomputes the ledger's invariants from what is recorded, all at one moment. */
@ApplicationScoped
public class AuditLedger {
    private static final int SHOWN = 100;

    private final EntityManager entities;
    private final AuditAlarm alarm;

    AuditLedger(EntityManager entities, AuditAlarm alarm) {
        this.entities = entities;
        this.alarm = alarm;
    }

    /**
     * What was found.
     *
     * @param checkedAt the moment, by the database's clock
     * @param violations none when all is well; at most 100 of a check are shown
     * @param checks each check that was made, with all it found
     * @param accounts how many open accounts were looked at
     * @param entries how many entries were looked at
     */
    @Schema(name = "AuditFindings")
    public record Findings(
            Instant checkedAt,
            List<Violation> violations,
            List<Checked> checks,
            long accounts,
            long entries) {}

    /**
     * Something that must not be.
     *
     * @param invariant number of the invariant: 1 double entry and cached balances, 2 lots and
     *     holds, 3 one entry per source, 4 soonest-expiring first and in time, 5 holds keep their
     *     lots, 6 no more back than granted, 7 orders converged, 8 never more spent than there was
     * @param check which recomputation found it
     * @param subject id of the row at fault
     * @param detail what is recorded, and what it should be
     */
    @Schema(name = "AuditViolation")
    public record Violation(int invariant, Check check, String subject, String detail) {}

    /**
     * A recomputation.
     *
     * @param invariant number of the invariant
     * @param check which
     * @param violations how many it found
     */
    @Schema(name = "AuditCheck")
    public record Checked(int invariant, Check check, long violations) {}

    /**
     * Recomputes all of them in one snapshot, so that changes going on are no violations; raises
     * the alarm for what it finds.
     */
    @Transactional
    public Findings audit() {
        entities.createNativeQuery("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
                .executeUpdate();
        // the rows of a step are guessed: without statistics few, so steps would be joined row by
        // row
        entities.createNativeQuery("SET LOCAL enable_nestloop = off").executeUpdate();
        var violations = new ArrayList<Violation>();
        var checks = new ArrayList<Checked>();
        for (var check : Check.values()) {
            var rows = rows(check);
            rows.forEach(
                    row ->
                            violations.add(
                                    new Violation(
                                            check.invariant(),
                                            check,
                                            String.valueOf(row.get(0)),
                                            row.get(1, String.class))));
            long found = rows.isEmpty() ? 0 : ((Number) rows.getFirst().get(2)).longValue();
            checks.add(new Checked(check.invariant(), check, found));
        }
        var findings =
                new Findings(
                        (Instant)
                                entities.createNativeQuery("SELECT now()", Instant.class)
                                        .getSingleResult(),
                        violations,
                        checks,
                        count("SELECT count(*) FROM account WHERE state = 'OPEN'"),
                        count("SELECT count(*) FROM journal_entry"));
        alarm.raise(findings);
        return findings;
    }

    @SuppressWarnings("unchecked") // a native query has no typed form; the result class is given
    private List<Tuple> rows(Check check) {
        return entities.createNativeQuery(check.sql(), Tuple.class)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    private long count(String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
