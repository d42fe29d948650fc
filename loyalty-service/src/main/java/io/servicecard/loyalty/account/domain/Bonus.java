package io.servicecard.loyalty.account.domain;

import java.time.Instant;
import java.util.List;

/**
 * Points that are given without an order's settlement.
 *
 * @param points how many, more than 0
 * @param source what for: the permanent key, which gives once
 * @param reason a code of what for, for example {@code WELCOME}
 * @param grounds the rules that say so
 * @param validity when they may be spent
 */
public record Bonus(long points, Source source, String reason, Grounds grounds, Validity validity) {
    /** Posts it to a locked account. */
    public Change to(Account account, Instant now) {
        var entry =
                new JournalEntry(EntryType.BONUS, account.id(), null, source, now)
                        .because(reason)
                        .by(grounds.ruleVersionId(), grounds.explanation());
        account.balances().post(entry, LedgerKind.ISSUED, -points);
        account.balances().earned(points);
        var batch = new Credit.Batch(Origin.at(now), points, validity);
        var lots = Credit.post(account, entry, List.of(batch));
        return Change.of(
                entry,
                lots,
                new AccountEvent.Earned(
                        account.next(now),
                        entry.id(),
                        null,
                        reason,
                        points,
                        account.balances().available()));
    }
}
