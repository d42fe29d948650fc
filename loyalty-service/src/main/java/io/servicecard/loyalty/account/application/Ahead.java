package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.Hold;
import io.servicecard.loyalty.account.domain.Lot;
import io.servicecard.loyalty.account.domain.OrderPoints;
import jakarta.transaction.TransactionScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What was read together for facts that are applied next in the transaction, one for each account.
 * All of it was read with the accounts locked, so nobody else has changed it since; what the fact
 * itself changes is not asked for twice.
 */
@TransactionScoped
class Ahead {
    private final Map<UUID, Known> byCustomer = new HashMap<>();
    private final Set<UUID> present = new HashSet<>();

    /**
     * What is known for one fact.
     *
     * @param account locked, the customer's own
     * @param now a moment after the lock
     * @param passed whether something is to be posted that time has changed
     * @param order locked; empty when nothing was known of it
     * @param holds those of the order that the account has open or spent, oldest first
     * @param answered whether the payment had its hold, or is to have none
     * @param soonest the first of the lots that may be spent; none when time has changed them
     */
    record Known(
            Account account,
            Instant now,
            boolean passed,
            Optional<OrderPoints> order,
            List<Hold> holds,
            boolean answered,
            List<Lot> soonest) {}

    void know(Known known) {
        byCustomer.put(known.account().customerId(), known);
    }

    void forget() {
        byCustomer.clear();
        present.clear();
    }

    /** The moment to which a locked account is brought by now, asked for the first time. */
    Optional<Instant> presentOf(Account account) {
        return of(account)
                .filter(known -> !known.passed() && present.add(account.id()))
                .map(Known::now);
    }

    /** What is known for the fact about a locked account. */
    Optional<Known> of(Account account) {
        return of(account.customerId()).filter(known -> known.account() == account);
    }

    /** What is known for the fact about a customer. */
    Optional<Known> of(UUID customerId) {
        return Optional.ofNullable(byCustomer.get(customerId));
    }
}
