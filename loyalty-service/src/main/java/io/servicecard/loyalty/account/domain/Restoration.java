package io.servicecard.loyalty.account.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Gives spent points back to the lots they came from, last spent first: what the lots of a partial
 * return get and those of the next add up to what they would get at once. Points of lots whose time
 * is over expire at once.
 *
 * @param order whose payment is given back
 * @param spent what the order's holds spent of one account and did not get back, in the order of
 *     giving back
 * @param part which of the accounts it is whose points paid for the order, from 0: more than one
 *     after a merge between two payments
 */
public record Restoration(OrderPoints order, List<Spent> spent, int part) {
    /**
     * What a hold spent of a lot.
     *
     * @param hold whose
     * @param lot where from
     * @param captureId the entry that spent it
     * @param points how many did not come back yet
     */
    public record Spent(Hold hold, Lot lot, UUID captureId, long points) {
        /** The same hold's points of the same lot, less what another movement gave back. */
        public Spent plus(Spent other) {
            return new Spent(hold, lot, captureId, points + other.points);
        }
    }

    /** How many points can come back now. */
    public long points() {
        return Math.min(order.toRestore(), spent.stream().mapToLong(Spent::points).sum());
    }

    /** Posts it to the locked account of the order's customer. */
    public Change to(Account account, Instant now) {
        long points = points();
        var entry =
                new JournalEntry(
                                EntryType.RESTORE,
                                account.id(),
                                order.orderId(),
                                order.source(),
                                now)
                        .part(part)
                        .reversing(spent.getFirst().captureId());
        long expired = giveBack(entry, points, now);
        account.balances().post(entry, LedgerKind.REDEEMED, -points);
        account.balances().post(entry, LedgerKind.EXPIRED, expired);
        account.balances().post(entry, LedgerKind.AVAILABLE, points - expired);
        order.restored(points);
        return Change.of(
                entry,
                new AccountEvent.Restored(
                        account.next(now),
                        entry.id(),
                        order.orderId(),
                        points,
                        expired,
                        account.balances().available()));
    }

    private long giveBack(JournalEntry entry, long points, Instant now) {
        long missing = points;
        long expired = 0;
        for (var part : spent) {
            long back = Math.min(missing, part.points());
            if (back > 0) {
                long lost = part.lot().restore(back, now);
                part.hold().restore(back);
                entry.move(part.lot(), part.hold().id(), MovementKind.RESTORE, back);
                entry.move(part.lot(), part.hold().id(), MovementKind.EXPIRE, lost);
                missing -= back;
                expired += lost;
            }
        }
        return expired;
    }
}
