package io.servicecard.loyalty.account.domain;

import java.time.Instant;

/**
 * Grants what the lines of an order are still due.
 *
 * @param order with lines that were granted too few
 * @param validity of the new points
 */
public record Accrual(OrderPoints order, Validity validity) {
    /** Posts it to the locked account of the order's customer. */
    public Change to(Account account, Instant now) {
        var parts = order.toGrant();
        long points = parts.values().stream().reduce(0L, Math::addExact);
        var entry =
                new JournalEntry(
                                EntryType.ACCRUAL,
                                account.id(),
                                order.orderId(),
                                order.source(),
                                now)
                        .by(order.ruleVersionId(), order.explanation());
        account.balances().post(entry, LedgerKind.ISSUED, -points);
        account.balances().earned(points);
        var batches =
                parts.entrySet().stream()
                        .map(
                                part ->
                                        new Credit.Batch(
                                                Origin.ofLine(order.orderId(), part.getKey(), now),
                                                part.getValue(),
                                                validity))
                        .toList();
        var lots = Credit.post(account, entry, batches);
        order.granted(entry.id());
        return Change.of(
                entry,
                lots,
                new AccountEvent.Earned(
                        account.next(now),
                        entry.id(),
                        order.orderId(),
                        null,
                        points,
                        account.balances().available()));
    }
}
