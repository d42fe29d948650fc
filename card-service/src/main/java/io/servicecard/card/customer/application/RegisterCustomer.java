package io.servicecard.card.customer.application;

import io.servicecard.card.customer.domain.Customer;
import io.servicecard.card.customer.domain.CustomerKind;
import io.servicecard.card.customer.domain.Profile;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Registers a customer. */
@ApplicationScoped
public class RegisterCustomer {
    private final Customers customers;
    private final Profiles profiles;
    private final CustomerEvents events;
    private final InstantSource clock;

    RegisterCustomer(
            Customers customers, Profiles profiles, CustomerEvents events, InstantSource clock) {
        this.customers = customers;
        this.profiles = profiles;
        this.events = events;
        this.clock = clock;
    }

    /** The customer, known from now on. */
    @Transactional
    public KnownCustomer register(CustomerKind kind, Profile profile) {
        var id = Ids.next();
        var customer =
                Customer.register(id, kind, profile, profiles.seal(id, profile), clock.instant());
        customers.persist(customer);
        events.publish(customer.registered());
        return new KnownCustomer(customer, profile);
    }
}
