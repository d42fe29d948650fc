package io.servicecard.card.customer.domain;

import io.servicecard.platform.crypto.Sealed;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** A person or an organisation the business serves. */
@Entity
@Table(name = "customer")
public class Customer {
    @Id private UUID id;

    @Enumerated(EnumType.STRING)
    private CustomerKind kind;

    private Sealed familyName;
    private Sealed givenName;
    private Sealed patronymic;
    private Sealed organisationName;

    /** Read by a statement of their own: a row is not locked together with an outer join. */
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @CollectionTable(name = "customer_contact", joinColumns = @JoinColumn(name = "customer_id"))
    @OrderColumn(name = "position")
    private List<SealedContact> contacts = new ArrayList<>();

    private String locale;
    private String zone;
    private Instant registeredAt;
    private long version;

    /** For the persistence provider. */
    protected Customer() {}

    private Customer(UUID id, CustomerKind kind, Profile profile, Instant now) {
        this.id = id;
        this.kind = kind;
        this.locale = profile.locale();
        this.zone = profile.zone();
        this.registeredAt = now;
        this.version = 1;
    }

    /**
     * A customer who was not known yet.
     *
     * @param sealed the same profile as it is kept
     */
    public static Customer register(
            UUID id, CustomerKind kind, Profile profile, SealedProfile sealed, Instant now) {
        profile.requireNameOf(kind);
        var customer = new Customer(id, kind, profile, now);
        customer.keepNames(sealed);
        customer.contacts.addAll(sealed.contacts());
        return customer;
    }

    /** What others are told of the registration. */
    public CustomerEvent.Registered registered() {
        return new CustomerEvent.Registered(id, kind, locale, version, registeredAt);
    }

    /**
     * Takes the wanted profile over.
     *
     * @param known the profile as it is
     * @param sealed the wanted profile as it is kept
     * @return empty when it says what was known already
     */
    public Optional<CustomerEvent.Changed> change(
            Profile known, Profile wanted, SealedProfile sealed, Instant now) {
        wanted.requireNameOf(kind);
        var changed = known.differencesTo(wanted);
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        keepNames(sealed);
        locale = wanted.locale();
        zone = wanted.zone();
        if (!known.contactMedium().equals(wanted.contactMedium())) {
            contacts.clear();
            contacts.addAll(sealed.contacts());
        }
        return Optional.of(changed(changed, now));
    }

    /** Something else that is kept of the customer changed, under these names. */
    public CustomerEvent.Changed changed(List<String> fields, Instant now) {
        version++;
        return new CustomerEvent.Changed(id, fields, version, now);
    }

    /** The customer's birthday of a year has come. */
    public CustomerEvent.Birthday birthday(int year, Instant now) {
        version++;
        return new CustomerEvent.Birthday(id, year, version, now);
    }

    private void keepNames(SealedProfile sealed) {
        familyName = sealed.familyName();
        givenName = sealed.givenName();
        patronymic = sealed.patronymic();
        organisationName = sealed.organisationName();
    }

    /** What is kept of the customer's profile. */
    public SealedProfile sealed() {
        return new SealedProfile(familyName, givenName, patronymic, organisationName, contacts);
    }

    /** The customer's identifier. */
    public UUID id() {
        return id;
    }

    /** What the customer is. */
    public CustomerKind kind() {
        return kind;
    }

    /** The language the customer reads. */
    public String locale() {
        return locale;
    }

    /** IANA time zone. */
    public String zone() {
        return zone;
    }

    /** When the customer was registered. */
    public Instant registeredAt() {
        return registeredAt;
    }

    /** Grows by one with each change. */
    public long version() {
        return version;
    }
}
