package io.servicecard.card.customer.application;

import io.servicecard.card.customer.domain.CustomerRefused;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/** Changes a customer's profile. */
@ApplicationScoped
public class ChangeCustomer {
    private final Customers customers;
    private final Profiles profiles;
    private final CustomerEvents events;
    private final Caller caller;
    private final InstantSource clock;

    ChangeCustomer(
            Customers customers,
            Profiles profiles,
            CustomerEvents events,
            Caller caller,
            InstantSource clock) {
        this.customers = customers;
        this.profiles = profiles;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Applies the change to the profile as it is now.
     *
     * @param ifMatch must name the version the change starts from
     * @throws CustomerRefused.Erased when the customer's data was erased
     * @throws CustomerRefused.NotFound also for a customer the caller may not see
     */
    @Transactional
    public KnownCustomer change(UUID customerId, IfMatch ifMatch, ProfileChange change) {
        if (!caller.maySee(customerId)) {
            throw new CustomerRefused.NotFound();
        }
        var customer = customers.lock(customerId).orElseThrow(CustomerRefused.NotFound::new);
        IfMatch.require(ifMatch, customer.version());
        var known = profiles.open(customer);
        var wanted = change.applyTo(known);
        customer.change(known.profile(), wanted, profiles.seal(customerId, wanted), clock.instant())
                .ifPresent(events::publish);
        return new KnownCustomer(customer, wanted);
    }
}
