package io.servicecard.loyalty.referral.application;

import jakarta.transaction.TransactionScoped;
import java.util.Set;
import java.util.UUID;

/**
 * Customers that named nobody, of those whose orders come next in the transaction. Nobody else
 * changes that before its end: who names somebody locks the account of the new member.
 */
@TransactionScoped
class Unreferred {
    private Set<UUID> customers = Set.of();

    /** From now on these are known, and no others. */
    void are(Set<UUID> unreferred) {
        customers = Set.copyOf(unreferred);
    }

    boolean has(UUID customerId) {
        return customers.contains(customerId);
    }
}
