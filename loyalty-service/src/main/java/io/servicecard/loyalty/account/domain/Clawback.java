package io.servicecard.loyalty.account.domain;

import java.time.Instant;

/**
 * Takes back what the lines of an order were granted too many. What the lots do not give becomes
 * debt, and what is beyond the limit of debt is forgiven, and stands in the books as that.
 *
 * @param order with lines that were granted too many
 * @param draw free points: of the order's pending lots, its active ones, then of others
 * @param debtLimit how much the account may owe
 */
public record Clawback(OrderPoints order, Draw draw, long debtLimit) {
    /** Posts it to the locked account of the order's customer. */
    public Change to(Account account, Instant now) {
        long points = order.toReverse();
        var balances = account.balances();
        var entry =
                new JournalEntry(
                                EntryType.CLAWBACK,
                                account.id(),
                                order.orderId(),
                                order.source(),
                                now)
                        .reversing(order.accrualId());
        Reversal.post(account, entry, points, draw, debtLimit);
        order.reversed();
        return Change.of(
                entry,
                new AccountEvent.ClawedBack(
                        account.next(now),
                        entry.id(),
                        order.orderId(),
                        points,
                        balances.available(),
                        balances.debt()));
    }
}
