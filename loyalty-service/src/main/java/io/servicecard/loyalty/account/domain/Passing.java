package io.servicecard.loyalty.account.domain;

import java.time.Instant;

/**
 * What time does to a lot. It is so by the clock before it is posted, and the entry counts from
 * then; posting it makes the cached balances say it, too.
 *
 * @param lot whose moment has come
 */
public record Passing(Lot lot) {
    /** Whether the lot is to become spendable, and has not. */
    public boolean activates() {
        return lot.isPending();
    }

    /** Posts that the pending points are spendable, which tells nobody anything new. */
    public Change activate(Account account) {
        var entry =
                new JournalEntry(
                        EntryType.ACTIVATE,
                        account.id(),
                        lot.origin().orderId(),
                        Source.lot(lot.id()),
                        lot.validity().availableFrom());
        account.balances().post(entry, LedgerKind.PENDING, -lot.remaining());
        account.balances().post(entry, LedgerKind.AVAILABLE, lot.remaining());
        lot.activate();
        return Change.silent(entry);
    }

    /** Posts that the points which nothing holds are lost. */
    public Change expire(Account account, Instant now) {
        var entry =
                new JournalEntry(
                        EntryType.EXPIRE,
                        account.id(),
                        lot.origin().orderId(),
                        Source.lot(lot.id()),
                        lot.validity().expiresAt());
        long lost = lot.expire();
        account.balances().post(entry, LedgerKind.AVAILABLE, -lost);
        account.balances().post(entry, LedgerKind.EXPIRED, lost);
        entry.move(lot, null, MovementKind.EXPIRE, lost);
        return Change.of(
                entry,
                new AccountEvent.Expired(
                        account.next(now),
                        entry.id(),
                        lot.id(),
                        lost,
                        account.balances().available()));
    }
}
