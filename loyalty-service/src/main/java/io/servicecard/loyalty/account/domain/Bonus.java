package io.servicecard.loyalty.account.domain;

import java.time.Instant;

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
        return new Gift(points, validity, reason).post(account, entry, now);
    }
}
