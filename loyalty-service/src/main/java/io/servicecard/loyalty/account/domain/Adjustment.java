package io.servicecard.loyalty.account.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A person's correction of a balance.
 *
 * @param points to give, or below 0 to take; never 0
 * @param reason a code of why
 * @param source the permanent key, and who answers for it
 * @param reverses the entry that was wrong, may be null
 */
public record Adjustment(long points, String reason, Source source, UUID reverses) {
    /** Gives points to a locked account. */
    public Change give(Account account, Validity validity, Instant now) {
        var entry = entry(account, now);
        account.balances().post(entry, LedgerKind.ADJUSTED, -points);
        var batch = new Credit.Batch(Origin.at(now), points, validity);
        var lots = Credit.post(account, entry, List.of(batch));
        return Change.of(entry, lots, event(account, entry, now));
    }

    /**
     * Takes points of a locked account.
     *
     * @param draw free points, those that expire soonest first
     * @throws LoyaltyRefused.InsufficientPoints when there are fewer
     */
    public Change take(Account account, Draw draw, Instant now) {
        draw.mustGive(-points);
        var entry = entry(account, now);
        account.balances().post(entry, LedgerKind.AVAILABLE, points);
        account.balances().post(entry, LedgerKind.ADJUSTED, -points);
        draw.claw(entry);
        return Change.of(entry, event(account, entry, now));
    }

    private JournalEntry entry(Account account, Instant now) {
        return new JournalEntry(EntryType.ADJUST, account.id(), null, source, now)
                .because(reason)
                .reversing(reverses);
    }

    private AccountEvent event(Account account, JournalEntry entry, Instant now) {
        return new AccountEvent.Adjusted(
                account.next(now), entry.id(), reason, points, account.balances().available());
    }
}
