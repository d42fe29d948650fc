package io.servicecard.loyalty.account.application;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.servicecard.loyalty.account.domain.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Locks the accounts of several facts, in the order of their ids, and reads together what each of
 * the facts needs: a statement of each kind for all of them.
 */
@ApplicationScoped
public class ReadAhead {
    /** As many rows as are sent to the database together. */
    public static final int MOST = 50;

    private final Accounts accounts;
    private final Orders orders;
    private final Holds holds;
    private final SoonestLots lots;
    private final PassedLots passed;
    private final Ahead ahead;
    private final Event<OrdersComing> coming;

    ReadAhead(
            Accounts accounts,
            Orders orders,
            Holds holds,
            SoonestLots lots,
            PassedLots passed,
            Ahead ahead,
            Event<OrdersComing> coming) {
        this.accounts = accounts;
        this.orders = orders;
        this.holds = holds;
        this.lots = lots;
        this.passed = passed;
        this.ahead = ahead;
        this.coming = coming;
    }

    /**
     * What a fact is about; no two that are read together share a customer or an order.
     *
     * @param customerId whose points
     * @param orderId which order
     * @param paymentId the payment that wants points; null when the order is settled
     */
    public record Fact(UUID customerId, UUID orderId, UUID paymentId) {
        private boolean settles() {
            return paymentId == null;
        }
    }

    /**
     * Reads for the first of the facts, those before one whose customer has no account yet, or one
     * that went up in another.
     *
     * @return for how many of them
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int of(List<Fact> facts) {
        if (facts.isEmpty()) {
            return 0;
        }
        var locked =
                accounts.lockOwn(facts.stream().map(Fact::customerId).toList()).stream()
                        .collect(toMap(Account::customerId, Function.identity()));
        var ready = facts.stream().takeWhile(f -> locked.containsKey(f.customerId())).toList();
        if (!ready.isEmpty()) {
            read(ready, locked);
        }
        return ready.size();
    }

    /** What was read is old. */
    public void forget() {
        ahead.forget();
        coming.fire(new OrdersComing(Set.of()));
    }

    private void read(List<Fact> facts, Map<UUID, Account> locked) {
        var settled = facts.stream().filter(Fact::settles).toList();
        var ids = facts.stream().map(f -> locked.get(f.customerId()).id()).toList();
        var known = orders.lockAll(facts.stream().map(Fact::orderId).toList());
        var held = holds.ofOrders(settled.stream().map(Fact::orderId).toList());
        var answered =
                holds.answered(
                        facts.stream().map(Fact::paymentId).filter(Objects::nonNull).toList());
        var time = passed.at(ids);
        var soonest =
                lots.first(
                        facts.stream()
                                .filter(f -> !f.settles() && !answered.contains(f.paymentId()))
                                .map(f -> locked.get(f.customerId()).id())
                                .toList(),
                        time.now());
        for (var fact : facts) {
            var account = locked.get(fact.customerId());
            boolean passes = time.accounts().contains(account.id());
            ahead.know(
                    new Ahead.Known(
                            account,
                            time.now(),
                            passes,
                            Optional.ofNullable(known.get(fact.orderId())),
                            held.getOrDefault(
                                    new Holds.Payer(fact.orderId(), account.id()), List.of()),
                            !fact.settles() && answered.contains(fact.paymentId()),
                            passes ? List.of() : soonest.getOrDefault(account.id(), List.of())));
        }
        coming.fire(new OrdersComing(settled.stream().map(Fact::customerId).collect(toSet())));
    }
}
