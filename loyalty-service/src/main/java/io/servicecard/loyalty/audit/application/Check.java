package io.servicecard.loyalty.audit.application;

import io.servicecard.loyalty.sql.Statements;
import java.util.Locale;

/**
 * Recomputations of the ledger's invariants. Each is a statement of its own name in {@code /audit},
 * which selects (subject, detail, how many in all) of what violates it, and nothing when all is
 * well. They aggregate whole tables once, whatever their size.
 */
public enum Check {
    ENTRY_BALANCED(1),
    BALANCES_CACHED(1),
    LIFETIME_EARNED(1),
    TRANSFERS_MEET(1),
    LOTS_MAKE_BALANCES(2),
    HOLDS_MAKE_HELD(2),
    LOTS_ADD_UP(2),
    ONE_ENTRY_PER_SOURCE(3),
    SPENT_IN_TIME(4),
    SOONEST_FIRST(4),
    HOLD_TOOK_ITS_LOTS(5),
    LATE_RELEASE_EXPIRES(5),
    ORDERS_GRANTED(6),
    ORDERS_RESTORED(6),
    PROMISES_KEPT(6),
    ORDERS_CONVERGED(7),
    NEVER_OVERDRAWN(8);

    private final int invariant;
    private final String sql;

    Check(int invariant) {
        this.invariant = invariant;
        this.sql =
                Statements.read(
                        "/audit/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".sql");
    }

    /** Its number in the list of invariants. */
    public int invariant() {
        return invariant;
    }

    String sql() {
        return sql;
    }
}
