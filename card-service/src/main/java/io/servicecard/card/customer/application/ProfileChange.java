package io.servicecard.card.customer.application;

import io.servicecard.card.customer.domain.Profile;

/** How a profile is to be after a change, seen from how it is now. */
@FunctionalInterface
public interface ProfileChange {
    /** The profile after the change. */
    Profile applyTo(KnownCustomer customer);
}
