package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.Hold;
import io.servicecard.loyalty.account.domain.OrderPoints;
import io.servicecard.loyalty.account.domain.Restoration;
import io.servicecard.loyalty.account.domain.Share;
import io.servicecard.loyalty.account.domain.Source;
import io.servicecard.loyalty.earning.application.Awards;
import io.servicecard.loyalty.earning.domain.OrderFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Brings points in line with how an order ended; only a newer version of it has an effect. */
@ApplicationScoped
public class SettleOrder {
    private final Accounts accounts;
    private final Orders orders;
    private final Holds holds;
    private final Lots lots;
    private final ResolveHold resolveHold;
    private final AccrueForOrder accrual;
    private final Awards awards;
    private final Discrepancies discrepancies;
    private final LateFacts lateFacts;
    private final Event<OrderSettled> settled;

    SettleOrder(
            Accounts accounts,
            Orders orders,
            Holds holds,
            Lots lots,
            ResolveHold resolveHold,
            AccrueForOrder accrual,
            Awards awards,
            Discrepancies discrepancies,
            LateFacts lateFacts,
            Event<OrderSettled> settled) {
        this.accounts = accounts;
        this.orders = orders;
        this.holds = holds;
        this.lots = lots;
        this.resolveHold = resolveHold;
        this.accrual = accrual;
        this.awards = awards;
        this.discrepancies = discrepancies;
        this.lateFacts = lateFacts;
        this.settled = settled;
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
     * What a version of an order that was handed over says: all of it, whatever versions before
     * said.
     *
     * @param facts what was settled, and when
     * @param counted the holds that paid for it
     * @param returned what of its lines came back by now
     * @param refundPoints how many of the points that paid for it are given back by now
     */
    public record Settlement(
            OrderFacts facts, Set<UUID> counted, Map<String, Share> returned, long refundPoints) {}

    /**
     * Handed over, and perhaps returned: the settlement's holds are captured, also one whose time
     * is over, for the item is gone; a payment's hold that the settlement does not count goes back;
     * what was paid in money, and only that, earns points, less the share of what came back. A hold
     * that the settlement counts and that was not captured is made visible: the item is gone, and
     * nobody paid that part.
     */
    @Transactional
    public void settled(Ended ended, OrderPoints.State state, Settlement settlement) {
        var account = accounts.lockOrExpect(ended.customerId());
        if (lateFacts.refuses(account, state.name(), ended.orderId(), ended.version())) {
            return;
        }
        var order = orders.lockOrOpen(ended.orderId(), account);
        if (!order.isNewer(ended.version())) {
            return;
        }
        settleHolds(account, ended.orderId(), settlement.counted());
        var facts = settlement.facts().of(account.customerId());
        if (!order.isAwarded(facts.settledVersion())) {
            order.award(facts.settledVersion(), awards.award(facts));
        }
        order.settle(state, ended.version(), settlement.returned(), settlement.refundPoints());
        accrual.converge(account, order);
        orders.keep(order);
        tell(account, Optional.of(facts), settlement.returned(), order);
    }

    /** Cancelled or rejected: the customer's holds for the order go back, and nothing is earned. */
    @Transactional
    public void withoutHandOver(Ended ended, OrderPoints.State state) {
        var account = accounts.lockOrExpect(ended.customerId());
        if (lateFacts.refuses(account, state.name(), ended.orderId(), ended.version())) {
            return;
        }
        var order = orders.lockOrOpen(ended.orderId(), account);
        if (!order.isNewer(ended.version())) {
            return;
        }
        holds.ofOrder(ended.orderId(), account).stream()
                .filter(Hold::isOpen)
                .forEach(hold -> resolveHold.release(account, hold, Source.ORDERS));
        long spent =
                lots.spentFor(ended.orderId(), account).stream()
                        .mapToLong(Restoration.Spent::points)
                        .sum();
        order.end(state, ended.version(), spent);
        accrual.converge(account, order);
        orders.keep(order);
        tell(account, Optional.empty(), Map.of(), order);
    }

    private void tell(
            Account account,
            Optional<OrderFacts> facts,
            Map<String, Share> returned,
            OrderPoints order) {
        settled.fire(
                new OrderSettled(
                        order.orderId(), account.customerId(), facts, returned, order.target()));
    }

    private void settleHolds(Account account, UUID orderId, Set<UUID> counted) {
        var missing = new HashSet<>(counted);
        for (var hold : holds.ofOrder(orderId, account)) {
            boolean pays = missing.remove(hold.id());
            if (hold.isOpen() && pays) {
                resolveHold.capture(account, hold, Source.ORDERS);
            } else if (hold.isOpen() && hold.paymentId() != null) {
                resolveHold.release(account, hold, Source.ORDERS);
            }
        }
        discrepancies.notCaptured(orderId, missing);
    }
}
