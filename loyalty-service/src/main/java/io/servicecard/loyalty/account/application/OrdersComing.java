package io.servicecard.loyalty.account.application;

import java.util.Set;
import java.util.UUID;

/**
 * Tells, with their accounts locked, which customers' orders are settled next in the transaction,
 * so that what is needed for them can be read together. What was read for others before is old.
 *
 * @param customers the owners of the accounts, perhaps none
 */
public record OrdersComing(Set<UUID> customers) {
    /** Copies them. */
    public OrdersComing {
        customers = Set.copyOf(customers);
    }
}
