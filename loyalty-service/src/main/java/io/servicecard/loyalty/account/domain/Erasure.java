package io.servicecard.loyalty.account.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes what is left of an account whose person is to be forgotten: its points are lost and its
 * debt is forgiven, as entries, so that all sums stay what they were.
 *
 * @param cause the request that it answers: with the entry's type its permanent key
 * @param lots all that have points left; none of them held
 */
public record Erasure(UUID cause, List<Lot> lots) {
    /** Posts it to the locked account; no entry when there is nothing to take. */
    public Optional<Change> of(Account account, Instant now) {
        var balances = account.balances();
        long debt = balances.debt();
        if (lots.isEmpty() && debt == 0) {
            return Optional.empty();
        }
        var source = new Source(Source.CARDS, cause.toString(), 1, Source.CARDS);
        var entry = new JournalEntry(EntryType.ERASE, account.id(), null, source, now);
        long pending = lots.stream().filter(Lot::isPending).mapToLong(Lot::free).sum();
        long lost = 0;
        for (var lot : lots) {
            long points = lot.expire();
            entry.move(lot, null, MovementKind.EXPIRE, points);
            lost += points;
        }
        balances.post(entry, LedgerKind.PENDING, -pending);
        balances.post(entry, LedgerKind.AVAILABLE, pending - lost);
        balances.post(entry, LedgerKind.EXPIRED, lost);
        balances.post(entry, LedgerKind.DEBT, debt);
        balances.post(entry, LedgerKind.FORGIVEN, -debt);
        return Optional.of(Change.silent(entry));
    }

    /** The receipt, once the account is erased. */
    public static AccountEvent.Erased receipt(
            Account account, UUID requestId, Instant keptUntil, Instant now) {
        return new AccountEvent.Erased(account.next(now), requestId, keptUntil);
    }
}
