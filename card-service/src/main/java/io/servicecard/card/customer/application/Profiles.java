package io.servicecard.card.customer.application;

import io.servicecard.card.customer.domain.ContactMedium;
import io.servicecard.card.customer.domain.Customer;
import io.servicecard.card.customer.domain.CustomerRefused;
import io.servicecard.card.customer.domain.Profile;
import io.servicecard.card.customer.domain.SealedContact;
import io.servicecard.card.customer.domain.SealedProfile;
import io.servicecard.platform.crypto.PersonalData;
import io.servicecard.platform.crypto.PersonalKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Seals profiles with their customer's key, and opens them. */
@ApplicationScoped
public class Profiles {
    private static final String FAMILY_NAME = "customer.family_name";
    private static final String GIVEN_NAME = "customer.given_name";
    private static final String PATRONYMIC = "customer.patronymic";
    private static final String ORGANISATION_NAME = "customer.organisation_name";
    private static final String CONTACT = "customer_contact.value";

    private final PersonalData personalData;

    Profiles(PersonalData personalData) {
        this.personalData = personalData;
    }

    /** The profile as it is kept for this customer. */
    SealedProfile seal(UUID customerId, Profile profile) {
        var key = personalData.keyOf(customerId);
        return new SealedProfile(
                key.seal(FAMILY_NAME, profile.familyName()),
                key.seal(GIVEN_NAME, profile.givenName()),
                key.seal(PATRONYMIC, profile.patronymic()),
                key.seal(ORGANISATION_NAME, profile.organisationName()),
                profile.contactMedium().stream()
                        .map(
                                medium ->
                                        new SealedContact(
                                                medium.type(),
                                                key.seal(CONTACT, medium.value()),
                                                medium.preferred(),
                                                medium.searchKey()))
                        .toList());
    }

    /**
     * The customer with the profile.
     *
     * @throws CustomerRefused.Erased when there is none any more
     */
    public KnownCustomer open(Customer customer) {
        var key = personalData.keysOf(List.of(customer.id())).get(customer.id());
        if (key.isDestroyed()) {
            throw new CustomerRefused.Erased();
        }
        return known(customer, key);
    }

    /** The customers with their profiles; erased ones without names and contacts. */
    List<KnownCustomer> openAll(Collection<Customer> customers) {
        var keys = personalData.keysOf(customers.stream().map(Customer::id).toList());
        return customers.stream()
                .map(customer -> known(customer, keys.get(customer.id())))
                .toList();
    }

    private static KnownCustomer known(Customer customer, PersonalKey key) {
        var sealed = customer.sealed();
        return new KnownCustomer(
                customer,
                new Profile(
                        key.open(FAMILY_NAME, sealed.familyName()),
                        key.open(GIVEN_NAME, sealed.givenName()),
                        key.open(PATRONYMIC, sealed.patronymic()),
                        key.open(ORGANISATION_NAME, sealed.organisationName()),
                        key.isDestroyed()
                                ? List.of()
                                : sealed.contacts().stream()
                                        .map(contact -> opened(contact, key))
                                        .toList(),
                        customer.locale(),
                        customer.zone()));
    }

    private static ContactMedium opened(SealedContact contact, PersonalKey key) {
        return new ContactMedium(
                contact.type(),
                key.open(CONTACT, contact.value()),
                contact.preferred(),
                contact.searchKey());
    }
}
