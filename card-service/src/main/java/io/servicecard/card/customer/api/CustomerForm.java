package io.servicecard.card.customer.api;

import io.servicecard.card.customer.application.ContactBook;
import io.servicecard.card.customer.domain.CustomerKind;
import io.servicecard.card.customer.domain.Profile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Application for a customer's registration.
 *
 * @param kind what the customer is
 * @param familyName of a person
 * @param givenName of a person
 * @param patronymic of a person who has one
 * @param organisationName of an organisation
 * @param contactMedium ways to reach the customer, at most one of them preferred
 * @param locale the language the customer reads
 * @param zone IANA time zone
 */
record CustomerForm(
        @NotNull CustomerKind kind,
        @Size(min = 1, max = 100) @Pattern(regexp = NAME) String familyName,
        @Size(min = 1, max = 100) @Pattern(regexp = NAME) String givenName,
        @Size(min = 1, max = 100) @Pattern(regexp = NAME) String patronymic,
        @Size(min = 1, max = 200) @Pattern(regexp = NAME) String organisationName,
        @Size(max = 10) List<@Valid @NotNull ContactForm> contactMedium,
        @NotNull @Pattern(regexp = "ru|en|pl") String locale,
        @NotNull @Size(max = 64) String zone) {
    /**
     * No line breaks or other control characters, and not only spaces; in the common language of
     * Java and ECMA-262, for the contract shows it.
     */
    static final String NAME = "[^\\x00-\\x1F\\x7F]*[^\\x00-\\x20\\x7F][^\\x00-\\x1F\\x7F]*";

    Profile profile(ContactBook contacts) {
        return new Profile(
                familyName,
                givenName,
                patronymic,
                organisationName,
                contactMedium == null
                        ? List.of()
                        : contactMedium.stream()
                                .map(
                                        medium ->
                                                contacts.medium(
                                                        medium.type(),
                                                        medium.value(),
                                                        Boolean.TRUE.equals(medium.preferred())))
                                .toList(),
                locale,
                zone);
    }
}
