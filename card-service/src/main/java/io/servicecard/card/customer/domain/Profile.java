package io.servicecard.card.customer.domain;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a customer says about themselves and may change.
 *
 * @param familyName of a person, else null
 * @param givenName of a person, else null
 * @param patronymic of a person who has one, else null
 * @param organisationName of an organisation, else null
 * @param contactMedium ways to reach the customer, at most one of them preferred
 * @param locale the language the customer reads: {@code ru}, {@code en} or {@code pl}
 * @param zone IANA time zone, for example {@code Europe/Warsaw}
 */
public record Profile(
        String familyName,
        String givenName,
        String patronymic,
        String organisationName,
        List<ContactMedium> contactMedium,
        String locale,
        String zone) {
    private static final Set<String> LOCALES = Set.of("ru", "en", "pl");

    /** Refuses what no customer can have. */
    public Profile {
        contactMedium = List.copyOf(contactMedium);
        if (!LOCALES.contains(locale)) {
            throw new CustomerRefused.InvalidProfile("locale", "unknown-locale");
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new CustomerRefused.InvalidProfile("zone", "unknown-zone");
        }
        if (contactMedium.stream().filter(ContactMedium::preferred).count() > 1) {
            throw new CustomerRefused.InvalidProfile("contactMedium", "one-preferred");
        }
    }

    /** The name to address the customer by; null when the customer was erased. */
    public String displayName() {
        if (organisationName != null) {
            return organisationName;
        }
        return familyName == null ? null : givenName + " " + familyName;
    }

    /** The first value of the type, the preferred one before others. */
    public Optional<String> contact(ContactType type) {
        return contactMedium.stream()
                .filter(medium -> medium.type() == type)
                .sorted((a, b) -> Boolean.compare(b.preferred(), a.preferred()))
                .map(ContactMedium::value)
                .findFirst();
    }

    /** The channel of the preferred medium; without one, e-mail before SMS before the inbox. */
    public PreferredChannel preferredChannel() {
        var wish = contactMedium.stream().filter(ContactMedium::preferred).findFirst();
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

    /** Refuses a profile that does not name a customer of this kind. */
    void requireNameOf(CustomerKind kind) {
        switch (kind) {
            case PERSON -> {
                require(familyName != null, "familyName", "required-for-person");
                require(givenName != null, "givenName", "required-for-person");
                require(organisationName == null, "organisationName", "not-for-person");
            }
            case ORGANISATION -> {
                require(organisationName != null, "organisationName", "required-for-organisation");
                require(familyName == null, "familyName", "not-for-organisation");
                require(givenName == null, "givenName", "not-for-organisation");
                require(patronymic == null, "patronymic", "not-for-organisation");
            }
        }
    }

    /** Names of the fields in which the other profile differs, in the order they stand here. */
    List<String> differencesTo(Profile other) {
        Set<String> changed = new LinkedHashSet<>();
        add(changed, "familyName", familyName, other.familyName);
        add(changed, "givenName", givenName, other.givenName);
        add(changed, "patronymic", patronymic, other.patronymic);
        add(changed, "organisationName", organisationName, other.organisationName);
        add(changed, "contactMedium", contactMedium, other.contactMedium);
        add(changed, "locale", locale, other.locale);
        add(changed, "zone", zone, other.zone);
        return List.copyOf(changed);
    }

    private static void add(Set<String> changed, String field, Object ours, Object theirs) {
        if (!Objects.equals(ours, theirs)) {
            changed.add(field);
        }
    }

    private static void require(boolean met, String field, String code) {
        if (!met) {
            throw new CustomerRefused.InvalidProfile(field, code);
        }
    }

    /** Without any value, which may not end in a log. */
    @Override
    public String toString() {
        return "Profile";
    }
}
