package io.servicecard.loyalty.account.domain;

import jakarta.persistence.Embeddable;

/**
 * An account's cached balances. They change only together with a posting, so they are equal to the
 * sums of the postings; the database refuses one below 0.
 */
@Embeddable
public class Balances {
    private long available;
    private long pending;
    private long held;
    private long debt;
    private long lifetimeEarned;

    void post(JournalEntry entry, LedgerKind kind, long points) {
        if (points == 0) {
            return;
        }
        entry.post(kind, points);
        switch (kind) {
            case AVAILABLE -> available = Math.addExact(available, points);
            case PENDING -> pending = Math.addExact(pending, points);
            case HELD -> held = Math.addExact(held, points);
            case DEBT -> debt = Math.subtractExact(debt, points);
            case ISSUED, REDEEMED, EXPIRED, ADJUSTED, TRANSFERRED, FORGIVEN -> {}
        }
    }

    /** Counts points that were granted, or below 0 taken back. */
    void earned(long points) {
        lifetimeEarned = Math.addExact(lifetimeEarned, points);
    }

    /** Pays what is owed from points that come in; returns those that are left. */
    long payDebt(JournalEntry entry, long points) {
        long paid = Math.min(debt, points);
        post(entry, LedgerKind.DEBT, paid);
        return points - paid;
    }

    /** Points not reserved, including those of lots whose time is over but not posted yet. */
    public long available() {
        return available;
    }

    /** Points granted but not spendable yet. */
    public long pending() {
        return pending;
    }

    /** Points reserved by holds. */
    public long held() {
        return held;
    }

    /** Points the customer owes. */
    public long debt() {
        return debt;
    }

    /** Points ever granted, less those that were taken back. */
    public long lifetimeEarned() {
        return lifetimeEarned;
    }
}
