package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.Hold;
import io.servicecard.loyalty.account.domain.OrderPoints;
import io.servicecard.loyalty.account.domain.Source;
import io.servicecard.loyalty.program.application.Programs;
import io.servicecard.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Brings points in line with how an order ended; only a newer version of it has an effect. */
@ApplicationScoped
public class SettleOrder {
    private final Accounts accounts;
    private final Orders orders;
    private final Holds holds;
    private final Lots lots;
    private final ReleaseHold releaseHold;
    private final Journal journal;
    private final AccrueForOrder accrual;
    private final Programs programs;
    private final Discrepancies discrepancies;
    private final DatabaseClock clock;

    SettleOrder(
            Accounts accounts,
            Orders orders,
            Holds holds,
            Lots lots,
            ReleaseHold releaseHold,
            Journal journal,
            AccrueForOrder accrual,
            Programs programs,
            Discrepancies discrepancies,
            DatabaseClock clock) {
        this.accounts = accounts;
        this.orders = orders;
        this.holds = holds;
        this.lots = lots;
        this.releaseHold = releaseHold;
        this.journal = journal;
        this.accrual = accrual;
        this.programs = programs;
        this.discrepancies = discrepancies;
        this.clock = clock;
    }

    /**
     * Which version of which order ended.
     *
     * @param orderId the order
     * @param version of the order
     * @param customerId whose points
     */
    public record Ended(UUID orderId, long version, UUID customerId) {}

    /**
     * Handed over: the settlement's holds are captured, also one whose time is over, for the item
     * is gone; a payment's hold that the settlement does not count goes back; what was paid in
     * money, and only that, earns points. A hold that the settlement counts and that is not open is
     * made visible: the item is gone, and nobody paid that part.
     */
    @Transactional
    public void handedOver(Ended ended, Money paidMoney, Set<UUID> counted) {
        var account = accounts.lockOrExpect(ended.customerId());
        var order = orders.lockOrOpen(ended.orderId(), ended.customerId());
        long earns = programs.current().earned(paidMoney);
        if (!order.settle(OrderPoints.State.HANDED_OVER, ended.version(), earns)) {
            return;
        }
        var missing = new HashSet<>(counted);
        for (var hold : holds.openOf(ended.orderId(), account.id())) {
            if (missing.remove(hold.id())) {
                capture(account, hold);
            } else if (hold.paymentId() != null) {
                releaseHold.release(account, hold, Source.ORDERS);
            }
        }
        discrepancies.notCaptured(ended.orderId(), missing);
        accrual.converge(account, order);
    }

    /** Cancelled: the customer's holds for the order go back, and nothing is earned. */
    @Transactional
    public void cancelled(Ended ended) {
        endedWithoutHandOver(ended, OrderPoints.State.CANCELLED);
    }

    /** Rejected: the customer's holds for the order go back, and nothing is earned. */
    @Transactional
    public void rejected(Ended ended) {
        endedWithoutHandOver(ended, OrderPoints.State.REJECTED);
    }

    private void endedWithoutHandOver(Ended ended, OrderPoints.State state) {
        var account = accounts.lockOrExpect(ended.customerId());
        var order = orders.lockOrOpen(ended.orderId(), ended.customerId());
        if (order.settle(state, ended.version(), 0)) {
            holds.openOf(ended.orderId(), account.id())
                    .forEach(hold -> releaseHold.release(account, hold, Source.ORDERS));
            accrual.converge(account, order);
        }
    }

    private void capture(Account account, Hold hold) {
        var source = Source.hold(hold.id(), Source.ORDERS);
        journal.record(
                account.capture(hold, lots.takenBy(hold), hold.points(), source, clock.instant()));
    }
}
