package io.servicecard.loyalty.account.domain;

/**
 * Points that were granted and are taken back: what the lots do not give becomes debt, and what is
 * beyond the limit of debt is forgiven, and stands in the books as that.
 */
final class Reversal {
    private Reversal() {}

    /**
     * Posts the entry's side of it.
     *
     * @param draw free points, at most so many
     * @param debtLimit how much the account may owe
     */
    static void post(Account account, JournalEntry entry, long points, Draw draw, long debtLimit) {
        var balances = account.balances();
        long missing = points - draw.total();
        long owed = Math.min(missing, Math.max(0, debtLimit - balances.debt()));
        balances.post(entry, LedgerKind.ISSUED, points);
        balances.post(entry, LedgerKind.PENDING, -draw.pending());
        balances.post(entry, LedgerKind.AVAILABLE, draw.pending() - draw.total());
        balances.post(entry, LedgerKind.DEBT, -owed);
        balances.post(entry, LedgerKind.FORGIVEN, owed - missing);
        balances.earned(-points);
        draw.claw(entry);
    }
}
