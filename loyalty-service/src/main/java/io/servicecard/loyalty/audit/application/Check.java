package io.servicecard.loyalty.audit.application;

/**
 * Recomputations of the ledger's invariants. Each statement selects (subject, detail) of what
 * violates it, and nothing when all is well.
 */
enum Check {
    ENTRY_BALANCED(
            1,
            """
            SELECT e.id, 'postings sum to ' || coalesce(sum(p.points), 0) || ' in ' || count(p.entry_id) || ' lines'
            FROM journal_entry e LEFT JOIN posting p ON p.entry_id = e.id
            GROUP BY e.id HAVING coalesce(sum(p.points), 0) <> 0 OR count(p.entry_id) < 2
            """),
    BALANCES_CACHED(
            1,
            """
            SELECT a.id, 'cached available, pending, held, debt '
                || concat_ws(', ', a.available, a.pending, a.held, a.debt) || '; postings say '
                || concat_ws(', ', p.available, p.pending, p.held, p.debt)
            FROM account a CROSS JOIN LATERAL (
                SELECT coalesce(sum(points) FILTER (WHERE kind = 'AVAILABLE'), 0) AS available,
                       coalesce(sum(points) FILTER (WHERE kind = 'PENDING'), 0) AS pending,
                       coalesce(sum(points) FILTER (WHERE kind = 'HELD'), 0) AS held,
                       -coalesce(sum(points) FILTER (WHERE kind = 'DEBT'), 0) AS debt
                FROM posting WHERE account_id = a.id) p
            WHERE (a.available, a.pending, a.held, a.debt) <> (p.available, p.pending, p.held, p.debt)
               OR least(a.available, a.pending, a.held, a.debt) < 0
            """),
    LIFETIME_EARNED(
            1,
            """
            SELECT a.id, 'cached lifetimeEarned ' || a.lifetime_earned || '; entries say ' || coalesce(p.earned, 0)
            FROM account a LEFT JOIN (
                SELECT p.account_id, -sum(p.points) AS earned FROM posting p JOIN journal_entry e ON e.id = p.entry_id
                WHERE p.kind = 'ISSUED' AND e.type = 'ACCRUAL' GROUP BY p.account_id) p ON p.account_id = a.id
            WHERE a.lifetime_earned <> coalesce(p.earned, 0)
            """),
    LOTS_MAKE_AVAILABLE(
            2,
            """
            SELECT a.id, 'available ' || a.available || ', held ' || a.held || '; lots say '
                || coalesce(l.free, 0) || ', ' || coalesce(l.held, 0)
            FROM account a LEFT JOIN (
                SELECT account_id, sum(remaining - held) AS free, sum(held) AS held
                FROM lot WHERE status = 'ACTIVE' GROUP BY account_id) l ON l.account_id = a.id
            WHERE a.available <> coalesce(l.free, 0) OR a.held <> coalesce(l.held, 0)
            """),
    HOLDS_MAKE_HELD(
            2,
            """
            SELECT a.id, 'held ' || a.held || '; open holds say ' || coalesce(h.points, 0)
            FROM account a LEFT JOIN (
                SELECT account_id, sum(points) AS points FROM hold WHERE state = 'HELD' GROUP BY account_id) h
                ON h.account_id = a.id
            WHERE a.held <> coalesce(h.points, 0)
            """),
    HOLD_TOOK_ITS_LOTS(
            2,
            """
            SELECT h.id, 'holds ' || h.points || ', captured ' || h.captured || '; movements say '
                || coalesce(m.held, 0) || ', ' || coalesce(m.spent, 0)
            FROM hold h LEFT JOIN (
                SELECT hold_id, sum(points) FILTER (WHERE kind = 'HOLD') AS held,
                       sum(points) FILTER (WHERE kind = 'SPEND') AS spent
                FROM lot_movement GROUP BY hold_id) m ON m.hold_id = h.id
            WHERE h.points <> coalesce(m.held, 0) OR h.captured <> coalesce(m.spent, 0)
            """),
    LOT_ADDS_UP(
            2,
            """
            SELECT l.id, 'earned, held, spent, expired, clawed '
                || concat_ws(', ', l.earned, l.held, l.spent, l.expired, l.clawed) || '; movements say '
                || concat_ws(', ', m.earned, m.held, m.spent, m.expired, m.clawed)
            FROM lot l CROSS JOIN LATERAL (
                SELECT coalesce(sum(points) FILTER (WHERE kind = 'GRANT'), 0) AS earned,
                       coalesce(sum(CASE kind WHEN 'HOLD' THEN points WHEN 'RELEASE' THEN -points WHEN 'SPEND' THEN -points ELSE 0 END), 0) AS held,
                       coalesce(sum(points) FILTER (WHERE kind = 'SPEND'), 0) AS spent,
                       coalesce(sum(points) FILTER (WHERE kind = 'EXPIRE'), 0) AS expired,
                       coalesce(sum(points) FILTER (WHERE kind = 'CLAW'), 0) AS clawed
                FROM lot_movement WHERE lot_id = l.id) m
            WHERE (l.earned, l.held, l.spent, l.expired, l.clawed) <> (m.earned, m.held, m.spent, m.expired, m.clawed)
               OR l.earned <> l.remaining + l.spent + l.expired + l.clawed
            """),
    ONE_ENTRY_PER_SOURCE(
            3,
            """
            SELECT source_ref, count(*) || ' entries ' || type || ' of version ' || source_version
            FROM journal_entry GROUP BY type, source_system, source_ref, source_version, source_line HAVING count(*) > 1
            """),
    ORDER_GRANTED(
            6,
            """
            SELECT o.order_id, 'target ' || o.target || ', granted ' || o.granted || ', reversed ' || o.reversed
                || '; entries say ' || coalesce(e.granted, 0) || ', ' || coalesce(e.reversed, 0)
            FROM order_state o JOIN account a ON a.customer_id = o.customer_id LEFT JOIN (
                SELECT e.order_id, -sum(p.points) FILTER (WHERE e.type = 'ACCRUAL') AS granted,
                       sum(p.points) FILTER (WHERE e.type = 'CLAWBACK') AS reversed
                FROM journal_entry e JOIN posting p ON p.entry_id = e.id AND p.kind = 'ISSUED'
                GROUP BY e.order_id) e ON e.order_id = o.order_id
            WHERE o.reversed > o.granted OR o.granted <> coalesce(e.granted, 0) OR o.reversed <> coalesce(e.reversed, 0)
               OR (a.state = 'OPEN' AND o.target <> o.granted - o.reversed)
            """);

    private final int invariant;
    private final String sql;

    Check(int invariant, String sql) {
        this.invariant = invariant;
        this.sql = sql;
    }

    /** Its number in the list of invariants. */
    int invariant() {
        return invariant;
    }

    String sql() {
        return sql;
    }
}
