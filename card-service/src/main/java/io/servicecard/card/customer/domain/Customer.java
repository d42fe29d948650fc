package io.servicecard.card.customer.domain;

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

/** A person or an organisation the business serves. */
@Entity
@Table(name = "customer")
public class Customer {
    @Id private UUID id;

    @Enumerated(EnumType.STRING)
    private CustomerKind kind;

    private String familyName;
    private String givenName;
    private String patronymic;
    private String organisationName;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "customer_contact", joinColumns = @JoinColumn(name = "customer_id"))
    @OrderColumn(name = "position")
    private List<ContactMedium> contacts = new ArrayList<>();

    private String locale;
    private String zone;
    private Instant registeredAt;
    private long version;

    /** For the persistence provider. */
    protected Customer() {}

    private Customer(UUID id, CustomerKind kind, Profile profile, Instant now) {
        this.id = id;
        this.kind = kind;
        this.registeredAt = now;
        this.version = 1;
        take(profile);
    }

    /** A customer who was not known yet. */
    public static Customer register(UUID id, CustomerKind kind, Profile profile, Instant now) {
        profile.requireNameOf(kind);
        return new Customer(id, kind, profile, now);
    }

    /** What others are told of the registration. */
    public CustomerEvent.Registered registered() {
        return new CustomerEvent.Registered(id, kind, locale, version, registeredAt);
    }

    /**
     * Takes the profile over.
     *
     * @return empty when it says what was known already
     */
    public Optional<CustomerEvent.Changed> change(Profile profile, Instant now) {
        profile.requireNameOf(kind);
        var changed = profile().differencesTo(profile);
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        take(profile);
        version++;
        return Optional.of(new CustomerEvent.Changed(id, changed, version, now));
    }

    /** What is known of the customer. */
    public Profile profile() {
        return new Profile(
                familyName, givenName, patronymic, organisationName, contacts, locale, zone);
    }

    /** The name to address the customer by. */
    public String displayName() {
        return switch (kind) {
            case PERSON -> givenName + " " + familyName;
            case ORGANISATION -> organisationName;
        };
    }

    /** The first value of the type, the preferred one before others. */
    public Optional<String> contact(ContactType type) {
        return contacts.stream()
                .filter(medium -> medium.type() == type)
                .sorted((a, b) -> Boolean.compare(b.preferred(), a.preferred()))
                .map(ContactMedium::value)
                .findFirst();
    }

    /** The channel of the preferred medium; without one, e-mail before SMS before the inbox. */
    public PreferredChannel preferredChannel() {
        var wish = contacts.stream().filter(ContactMedium::preferred).findFirst();
        if (wish.isPresent() && wish.get().type() != ContactType.POSTAL) {
            return channel(wish.get().type());
        }
        return contact(ContactType.EMAIL)
                .map(email -> PreferredChannel.EMAIL)
                .or(() -> contact(ContactType.PHONE).map(phone -> PreferredChannel.SMS))
                .orElse(PreferredChannel.INBOX);
    }

    private static PreferredChannel channel(ContactType type) {
        return switch (type) {
            case PHONE -> PreferredChannel.SMS;
            case EMAIL -> PreferredChannel.EMAIL;
            case POSTAL -> PreferredChannel.INBOX;
        };
    }

    private void take(Profile profile) {
        familyName = profile.familyName();
        givenName = profile.givenName();
        patronymic = profile.patronymic();
        organisationName = profile.organisationName();
        locale = profile.locale();
        zone = profile.zone();
        if (!contacts.equals(profile.contactMedium())) {
            contacts.clear();
            contacts.addAll(profile.contactMedium());
        }
    }

    /** The customer's identifier. */
    public UUID id() {
        return id;
    }

    /** What the customer is. */
    public CustomerKind kind() {
        return kind;
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
