package io.servicecard.loyalty.account.domain;

import io.servicecard.platform.id.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What goes from an account to another of the same person: the points with their lots' expiry and
 * order, what is owed, and what was ever earned. What is held stays until its hold ends.
 *
 * @param from locked, brought to the present
 * @param to locked, brought to the present
 */
public record Merge(Account from, Account to) {
    private static final int DEBT = 3;
    private static final int LIFETIME = 5;
    private static final int NETTED = 7;

    /**
     * Posts both sides, if there is anything to move.
     *
     * @param free all lots of the account that have points no hold reserves
     */
    public List<Change> move(List<Lot> free, Instant now) {
        var changes = new ArrayList<Change>();
        var draw = new Draw(free.stream().map(lot -> new Draw.Part(lot, lot.free())).toList());
        var transfer = new Transfer(EntryType.MERGE, Ids.next(), draw, Source.CARDS);
        if (draw.total() > 0) {
            changes.add(transfer.out(from, draw.total(), now));
            changes.add(transfer.in(to, now));
        }
        long debt = from.balances().debt();
        if (debt > 0) {
            changes.addAll(pass(transfer.id(), LedgerKind.DEBT, debt, DEBT, now));
        }
        return changes;
    }

    /** Moves what was ever earned, which the tier's counters and returns go by. */
    public List<Change> moveLifetime(Instant now) {
        long earned = from.balances().lifetimeEarned();
        if (earned == 0) {
            return List.of();
        }
        from.balances().earned(-earned);
        to.balances().earned(earned);
        return pass(Ids.next(), LedgerKind.ISSUED, earned, LIFETIME, now);
    }

    /**
     * Pays what is owed after the move from points that are there, as points that come in do.
     *
     * @param draw points of the account that gets all, those that expire soonest first
     */
    public Change net(Draw draw, Instant now) {
        var entry = entry(to, Ids.next(), NETTED, now);
        to.balances().post(entry, LedgerKind.AVAILABLE, -draw.total());
        to.balances().post(entry, LedgerKind.DEBT, draw.total());
        draw.claw(entry);
        return Change.silent(entry);
    }

    private List<Change> pass(UUID id, LedgerKind kind, long points, int side, Instant now) {
        var out = entry(from, id, side, now);
        from.balances().post(out, kind, points);
        from.balances().post(out, LedgerKind.TRANSFERRED, -points);
        var in = entry(to, id, side + 1, now);
        to.balances().post(in, kind, -points);
        to.balances().post(in, LedgerKind.TRANSFERRED, points);
        return List.of(Change.silent(out), Change.silent(in));
    }

    private static JournalEntry entry(Account account, UUID id, int side, Instant now) {
        var source = new Source(Source.LOYALTY, id.toString(), side, Source.CARDS);
        return new JournalEntry(EntryType.MERGE, account.id(), null, source, now);
    }
}
