package io.servicecard.card.customer.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        var event = customer.change(profile("Kowalczyk", "Jan", null, EMAIL), NOW).orElseThrow();
        assertEquals(List.of("familyName", "contactMedium"), event.changedFields());
        assertEquals(2, event.version());
        assertEquals(2, customer.version());
        assertEquals("Jan Kowalczyk", customer.displayName());
    }

    @Test
    void nothingNewIsNoChange() {
        var customer = person(PHONE);
        assertTrue(customer.change(profile("Nowak", "Jan", null, PHONE), NOW).isEmpty());
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
        assertEquals(
                "Acme",
                Customer.register(UUID.randomUUID(), CustomerKind.ORGANISATION, organisation, NOW)
                        .displayName());
        var person = person(PHONE);
        assertThrows(
                CustomerRefused.InvalidProfile.class,
                () -> {
                    var unused = person.change(organisation, NOW);
                });
        assertEquals("Jan Nowak", person.displayName());
    }

    @Test
    void theChannelIsThePreferredOneOrWhatIsKnown() {
        assertEquals(PreferredChannel.EMAIL, person(PHONE, EMAIL).preferredChannel());
        assertEquals(PreferredChannel.SMS, person(preferred(PHONE), EMAIL).preferredChannel());
        assertEquals(PreferredChannel.SMS, person(PHONE).preferredChannel());
        assertEquals(PreferredChannel.EMAIL, person(POSTAL, EMAIL).preferredChannel());
        assertEquals(PreferredChannel.INBOX, person(POSTAL).preferredChannel());
        assertEquals(PreferredChannel.INBOX, person().preferredChannel());
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
                            var unused = Customer.register(UUID.randomUUID(), kind, profile, NOW);
                        });
        assertEquals(field, refusal.field());
    }

    private static ContactMedium preferred(ContactMedium medium) {
        return new ContactMedium(medium.type(), medium.value(), true, medium.searchKey());
    }

    private static Customer person(ContactMedium... contacts) {
        return Customer.register(
                UUID.randomUUID(),
                CustomerKind.PERSON,
                profile("Nowak", "Jan", null, contacts),
                NOW);
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
