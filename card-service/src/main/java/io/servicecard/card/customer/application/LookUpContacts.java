package io.servicecard.card.customer.application;

import io.servicecard.card.customer.domain.AccessEntry.Access;
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
    private final Profiles profiles;
    private final AccessLog accessLog;

    LookUpContacts(Customers customers, Profiles profiles, AccessLog accessLog) {
        this.customers = customers;
        this.profiles = profiles;
        this.accessLog = accessLog;
    }

    /** Those of the ids who exist and were not erased. */
    @Transactional
    public List<KnownCustomer> lookUp(Collection<UUID> customerIds) {
        var found =
                profiles.openAll(customers.withContacts(Set.copyOf(customerIds))).stream()
                        .filter(customer -> customer.profile().displayName() != null)
                        .toList();
        found.forEach(customer -> accessLog.note(customer.id(), Access.CONTACT_LOOKED_UP));
        return found;
    }
}
