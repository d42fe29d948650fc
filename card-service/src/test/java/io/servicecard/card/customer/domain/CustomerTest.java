package io.servicecard.card.customer.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.platform.crypto.Sealed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CustomerTest {
    private static final Instant NOW = Instant.parse("2026-03-14T09:00:00Z");
    private static final ContactMedium PHONE =
            new ContactMedium(ContactType.PHONE, "+48500100200", false, "key");
    private static final ContactMedium EMAIL =
            new ContactMedium(ContactType.EMAIL, "jan@example.com", false, "key");
    private static final ContactMedium POSTAL =
            new ContactMedium(ContactType.POSTAL, "Prosta 1, Warszawa", true, null);

    @Test
    void aRegistrationTellsOfItself() {
        var customer = person(PHONE);
        var event = customer.registered();
        assertEquals(customer.id(), event.customerId());
        assertEquals(1, event.version());
        assertEquals("pl", event.locale());
    }

    @Test
    void aChangeTellsWhichFieldsAndRaisesTheVersion() {
        var customer = person(PHONE);
        var known = profile("Nowak", "Jan", null, PHONE);
        var wanted = profile("Kowalczyk", "Jan", null, EMAIL);
        var event = customer.change(known, wanted, sealed(wanted), NOW).orElseThrow();
        assertEquals(List.of("familyName", "contactMedium"), event.changedFields());
        assertEquals(2, event.version());
        assertEquals(2, customer.version());
        assertEquals(sealed(wanted), customer.sealed());
    }

    @Test
    void nothingNewIsNoChange() {
        var customer = person(PHONE);
        var same = profile("Nowak", "Jan", null, PHONE);
        assertTrue(customer.change(same, same, sealed(same), NOW).isEmpty());
        assertEquals(1, customer.version());
    }

    @Test
    void aPersonAndAnOrganisationAreNamedDifferently() {
        var organisation = profile(null, null, "Acme", EMAIL);
        refused("organisationName", CustomerKind.PERSON, profile("Nowak", "Jan", "Acme", EMAIL));
        refused("familyName", CustomerKind.PERSON, profile(null, "Jan", null, EMAIL));
        refused("givenName", CustomerKind.PERSON, profile("Nowak", null, null, EMAIL));
        refused("organisationName", CustomerKind.ORGANISATION, profile(null, null, null, EMAIL));
        refused("familyName", CustomerKind.ORGANISATION, profile("Nowak", null, "Acme", EMAIL));
        assertEquals("Acme", organisation.displayName());
        var person = person(PHONE);
        var known = profile("Nowak", "Jan", null, PHONE);
        var kept = person.sealed();
        assertThrows(
                CustomerRefused.InvalidProfile.class,
                () -> {
                    var unused = person.change(known, organisation, sealed(organisation), NOW);
                });
        assertEquals(kept, person.sealed());
        assertEquals("Jan Nowak", known.displayName());
    }

    @Test
    void theChannelIsThePreferredOneOrWhatIsKnown() {
        assertEquals(PreferredChannel.EMAIL, channel(PHONE, EMAIL));
        assertEquals(PreferredChannel.SMS, channel(preferred(PHONE), EMAIL));
        assertEquals(PreferredChannel.SMS, channel(PHONE));
        assertEquals(PreferredChannel.EMAIL, channel(POSTAL, EMAIL));
        assertEquals(PreferredChannel.INBOX, channel(POSTAL));
        assertEquals(PreferredChannel.INBOX, channel());
    }

    @Test
    void onlyOneContactIsPreferred() {
        assertThrows(
                CustomerRefused.InvalidProfile.class,
                () -> profile("Nowak", "Jan", null, preferred(PHONE), preferred(EMAIL)));
    }

    @Test
    void noTextOfItHoldsAContactOrAName() {
        assertEquals("********0200", PHONE.masked());
        assertEquals("j***@example.com", EMAIL.masked());
        assertEquals("***", POSTAL.masked());
        assertFalse(PHONE.toString().contains("200"));
        assertEquals("Profile", profile("Nowak", "Jan", null, PHONE).toString());
    }

    private static void refused(String field, CustomerKind kind, Profile profile) {
        var refusal =
                assertThrows(
                        CustomerRefused.InvalidProfile.class,
                        () -> {
                            var unused =
                                    Customer.register(
                                            UUID.randomUUID(), kind, profile, sealed(profile), NOW);
                        });
        assertEquals(field, refusal.field());
    }

    private static ContactMedium preferred(ContactMedium medium) {
        return new ContactMedium(medium.type(), medium.value(), true, medium.searchKey());
    }

    private static Customer person(ContactMedium... contacts) {
        var profile = profile("Nowak", "Jan", null, contacts);
        return Customer.register(
                UUID.randomUUID(), CustomerKind.PERSON, profile, sealed(profile), NOW);
    }

    private static PreferredChannel channel(ContactMedium... contacts) {
        return profile("Nowak", "Jan", null, contacts).preferredChannel();
    }

    /** Stands for sealing: what the domain carries is a matter of indifference to it. */
    private static SealedProfile sealed(Profile profile) {
        return new SealedProfile(
                sealed(profile.familyName()),
                sealed(profile.givenName()),
                sealed(profile.patronymic()),
                sealed(profile.organisationName()),
                profile.contactMedium().stream()
                        .map(
                                medium ->
                                        new SealedContact(
                                                medium.type(),
                                                sealed(medium.value()),
                                                medium.preferred(),
                                                medium.searchKey()))
                        .toList());
    }

    private static Sealed sealed(String text) {
        return text == null ? null : Sealed.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Profile profile(
            String familyName,
            String givenName,
            String organisationName,
            ContactMedium... contacts) {
        return new Profile(
                familyName,
                givenName,
                null,
                organisationName,
                List.of(contacts),
                "pl",
                "Europe/Warsaw");
    }
}
