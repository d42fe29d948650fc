package io.servicecard.e2e.chaos.check;

/** I1, from the ledger's tables. */
final class LedgerRule implements Checker.Rule {

    @Override
    public void check(Evidence evidence, Findings findings) {
        for (var row :
                evidence.rows(
                        "loyalty",
                        "SELECT entry_id, sum(points) FROM posting GROUP BY entry_id HAVING sum(points) <> 0")) {
            findings.add(Invariant.I1, "entry " + row.getFirst() + " sums to " + row.get(1));
        }
        for (var row :
                evidence.rows(
                        "loyalty",
                        """
                        SELECT a.id, a.available, a.pending, a.held, a.debt,
                               s.available, s.pending, s.held, s.debt
                        FROM account a
                        LEFT JOIN LATERAL (
                            SELECT coalesce(sum(points) FILTER (WHERE kind = 'AVAILABLE'), 0) AS available,
                                   coalesce(sum(points) FILTER (WHERE kind = 'PENDING'), 0) AS pending,
                                   coalesce(sum(points) FILTER (WHERE kind = 'HELD'), 0) AS held,
                                   -coalesce(sum(points) FILTER (WHERE kind = 'DEBT'), 0) AS debt
                            FROM posting WHERE posting.account_id = a.id) s ON true
                        WHERE (a.available, a.pending, a.held, a.debt)
                              IS DISTINCT FROM (s.available, s.pending, s.held, s.debt)
                        """)) {
            findings.add(
                    Invariant.I1,
                    "account says " + row.subList(0, 5) + ", sums " + row.subList(5, 9));
        }
        for (var row :
                evidence.rows(
                        "loyalty",
                        """
                        SELECT a.id, a.held, coalesce(sum(h.points), 0)
                        FROM account a LEFT JOIN hold h ON h.account_id = a.id AND h.state = 'HELD'
                        GROUP BY a.id, a.held HAVING a.held <> coalesce(sum(h.points), 0)
                        """)) {
            findings.add(
                    Invariant.I1,
                    "account "
                            + row.getFirst()
                            + " holds "
                            + row.get(1)
                            + ", its holds "
                            + row.get(2));
        }
    }
}
