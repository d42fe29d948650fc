package io.servicecard.card.customer.application;

import io.servicecard.card.customer.domain.Customer;
import io.servicecard.card.customer.domain.Profile;
import java.util.UUID;

/**
 * A customer with the opened profile.
 *
 * @param profile says nothing of a person when the customer was erased
 */
public record KnownCustomer(Customer customer, Profile profile) {
    /** The customer's identifier. */
    public UUID id() {
        return customer.id();
    }
}
