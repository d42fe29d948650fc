package io.servicecard.loyalty.account.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Points that come into an account: what is owed is paid first, the rest is a new lot for each
 * batch.
 */
final class Credit {
    private Credit() {}

    /**
     * Points that come in together.
     *
     * @param origin where they come from
     * @param points how many, more than 0
     * @param validity when they may be spent
     */
    record Batch(Origin origin, long points, Validity validity) {}

    /**
     * Posts their side of the entry.
     *
     * @param batches in the order in which they pay debt
     * @return the new lots
     */
    static List<Lot> post(Account account, JournalEntry entry, List<Batch> batches) {
        var lots = new ArrayList<Lot>();
        long total = batches.stream().map(Batch::points).reduce(0L, Math::addExact);
        long paid = total - account.balances().payDebt(entry, total);
        long pending = 0;
        long available = 0;
        for (var batch : batches) {
            long toDebt = Math.min(paid, batch.points());
            paid -= toDebt;
            if (batch.points() > toDebt) {
                var lot = new Lot(entry, batch.origin(), batch.points() - toDebt, batch.validity());
                entry.move(lot, null, MovementKind.GRANT, lot.earned());
                lots.add(lot);
                pending += lot.isPending() ? lot.earned() : 0;
                available += lot.isPending() ? 0 : lot.earned();
            }
        }
        account.balances().post(entry, LedgerKind.PENDING, pending);
        account.balances().post(entry, LedgerKind.AVAILABLE, available);
        return lots;
    }
}
