package io.servicecard.loyalty.account.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Points that go from one account to another, as they are: they keep their expiry, so that nobody
 * prolongs it by sending them there and back.
 *
 * @param type TRANSFER to another customer, MERGE to another account of the same person
 * @param id the transfer
 * @param draw which points go
 * @param actor who wants it: a role, or a system; never a customer's subject
 */
public record Transfer(EntryType type, UUID id, Draw draw, String actor) {
    private static final int OUT = 1;
    private static final int IN = 2;

    /**
     * Takes the points of the locked account that gives them.
     *
     * @throws LoyaltyRefused.InsufficientPoints when there are fewer
     */
    public Change out(Account from, long points, Instant now) {
        draw.mustGive(points);
        var entry = entry(from, OUT, now);
        from.balances().post(entry, LedgerKind.PENDING, -draw.pending());
        from.balances().post(entry, LedgerKind.AVAILABLE, draw.pending() - points);
        from.balances().post(entry, LedgerKind.TRANSFERRED, points);
        draw.give(entry);
        return Change.of(entry, event(from, entry, -points, now));
    }

    /** Gives the points to the locked account that gets them; to be called after {@link #out}. */
    public Change in(Account to, Instant now) {
        long points = draw.total();
        var entry = entry(to, IN, now);
        to.balances().post(entry, LedgerKind.TRANSFERRED, -points);
        var batches =
                draw.parts().stream()
                        .map(
                                part ->
                                        new Credit.Batch(
                                                origin(part.lot()),
                                                part.points(),
                                                part.lot().validity()))
                        .toList();
        var lots = Credit.post(to, entry, batches);
        return Change.of(entry, lots, event(to, entry, points, now));
    }

    private Origin origin(Lot lot) {
        return type == EntryType.MERGE ? lot.origin().moved() : lot.origin().given();
    }

    private JournalEntry entry(Account account, int side, Instant now) {
        var source = new Source(Source.LOYALTY, id.toString(), side, actor);
        return new JournalEntry(type, account.id(), null, source, now);
    }

    private AccountEvent event(Account account, JournalEntry entry, long points, Instant now) {
        return new AccountEvent.Transferred(
                account.next(now), entry.id(), id, points, account.balances().available());
    }
}
