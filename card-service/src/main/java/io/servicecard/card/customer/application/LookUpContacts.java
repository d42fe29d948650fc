package io.servicecard.card.customer.application;

import io.servicecard.card.customer.domain.AccessEntry.Access;
import io.servicecard.card.customer.domain.Customer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tells a service how to reach customers at this moment; each customer told is logged. */
@ApplicationScoped
public class LookUpContacts {
    private final Customers customers;
    private final AccessLog accessLog;

    LookUpContacts(Customers customers, AccessLog accessLog) {
        this.customers = customers;
        this.accessLog = accessLog;
    }

    /** Those of the ids who exist. */
    @Transactional
    public List<Customer> lookUp(Collection<UUID> customerIds) {
        var found = customers.withContacts(Set.copyOf(customerIds));
        found.forEach(customer -> accessLog.note(customer.id(), Access.CONTACT_LOOKED_UP));
        return found;
    }
}
