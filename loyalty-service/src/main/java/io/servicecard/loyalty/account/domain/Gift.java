package io.servicecard.loyalty.account.domain;

import java.time.Instant;
import java.util.List;

/**
 * Points that the business gives and no order's settlement earned: issued, paying what is owed
 * first, in a lot that is nobody's order's.
 *
 * @param points how many, more than 0
 * @param validity when they may be spent
 * @param told a code of what for, for customers' texts
 */
record Gift(long points, Validity validity, String told) {
    /** Posts it to a locked account. */
    Change post(Account account, JournalEntry entry, Instant now) {
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
                        told,
                        points,
                        account.balances().available()));
    }
}
