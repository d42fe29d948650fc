package io.servicecard.card.customer.application;

import io.servicecard.card.customer.domain.AccessEntry.Access;
import io.servicecard.card.customer.domain.Customer;
import io.servicecard.card.customer.domain.CustomerRefused;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads customers; whoever sees the data of another person stands in the access log. */
@ApplicationScoped
public class ReadCustomers {
    private final Customers customers;
    private final Profiles profiles;
    private final AccessLog accessLog;
    private final ContactBook contacts;
    private final Caller caller;

    ReadCustomers(
            Customers customers,
            Profiles profiles,
            AccessLog accessLog,
            ContactBook contacts,
            Caller caller) {
        this.customers = customers;
        this.profiles = profiles;
        this.accessLog = accessLog;
        this.contacts = contacts;
        this.caller = caller;
    }

    /**
     * One customer; the reading is logged.
     *
     * @throws CustomerRefused.Erased when the customer's data was erased
     * @throws CustomerRefused.NotFound also for a customer the caller may not see
     */
    @Transactional
    public KnownCustomer one(UUID customerId) {
        var customer = visible(customerId);
        accessLog.note(customerId, Access.PROFILE_READ);
        return customer;
    }

    /**
     * The customer the caller is.
     *
     * @throws CustomerRefused.NotFound when no card was activated by the caller yet
     */
    @Transactional
    public KnownCustomer me() {
        return visible(caller.onlyOwner().orElseThrow(CustomerRefused.NotFound::new));
    }

    /**
     * Customers older than the id, newest first; each one shown is logged.
     *
     * @param shown how many of those read will be shown
     */
    @Transactional
    public List<KnownCustomer> list(UUID before, int count, int shown) {
        return listed(customers.before(before, count), shown);
    }

    /**
     * Customers older than the id with these contacts, newest first; each one shown is logged.
     *
     * @param phone who has this number, or null
     * @param email who has this address, or null
     * @param shown how many of those read will be shown
     * @throws CustomerRefused.InvalidProfile when one of them cannot be a contact
     */
    @Transactional
    public List<KnownCustomer> reachedBy(
            String phone, String email, UUID before, int count, int shown) {
        Set<String> keys = new LinkedHashSet<>();
        if (phone != null) {
            keys.add(contacts.phoneKey(phone));
        }
        if (email != null) {
            keys.add(contacts.emailKey(email));
        }
        return listed(customers.reachedBy(keys, before, count), shown);
    }

    private List<KnownCustomer> listed(List<Customer> found, int shown) {
        found.stream()
                .limit(shown)
                .forEach(customer -> accessLog.note(customer.id(), Access.PROFILE_LISTED));
        return profiles.openAll(found);
    }

    private KnownCustomer visible(UUID customerId) {
        if (!caller.maySee(customerId)) {
            throw new CustomerRefused.NotFound();
        }
        return profiles.open(
                customers.findByIdOptional(customerId).orElseThrow(CustomerRefused.NotFound::new));
    }
}
