package io.servicecard.loyalty.account.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Takes points back that were given without an order's settlement, as returns take an order's.
 *
 * @param points how many, more than 0
 * @param reason a code of what they had been given for
 * @param source why they are taken: the permanent key
 * @param reverses the entry that gave them
 * @param draw free points
 * @param debtLimit how much the account may owe
 */
public record TakeBack(
        long points, String reason, Source source, UUID reverses, Draw draw, long debtLimit) {
    /** Posts it to a locked account. */
    public Change to(Account account, Instant now) {
        var entry =
                new JournalEntry(EntryType.CLAWBACK, account.id(), null, source, now)
                        .because(reason)
                        .reversing(reverses);
        Reversal.post(account, entry, points, draw, debtLimit);
        return Change.of(
                entry,
                new AccountEvent.Adjusted(
                        account.next(now),
                        entry.id(),
                        reason,
                        -points,
                        account.balances().available()));
    }
}
