package io.servicecard.card.customer.api;

import io.servicecard.card.customer.domain.ContactMedium;
import io.servicecard.card.customer.domain.ContactType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * One way to reach a customer, as it is sent and shown.
 *
 * @param type what the value is
 * @param value a phone with its country code, an e-mail address or a postal address
 * @param preferred whether to reach the customer this way; absent means no
 */
record ContactForm(
        @NotNull ContactType type, @NotBlank @Size(max = 300) String value, Boolean preferred) {
    static ContactForm of(ContactMedium medium) {
        return new ContactForm(medium.type(), medium.value(), medium.preferred());
    }
}
