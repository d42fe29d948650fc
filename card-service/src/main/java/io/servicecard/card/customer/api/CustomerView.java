package io.servicecard.card.customer.api;

import io.servicecard.card.customer.application.KnownCustomer;
import io.servicecard.card.customer.domain.CustomerKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A customer with the whole profile. */
record CustomerView(
        UUID id,
        CustomerKind kind,
        String displayName,
        String familyName,
        String givenName,
        String patronymic,
        String organisationName,
        List<ContactForm> contactMedium,
        String locale,
        String zone,
        Instant registeredAt,
        long version) {
    static CustomerView of(KnownCustomer known) {
        var customer = known.customer();
        var profile = known.profile();
        return new CustomerView(
                customer.id(),
                customer.kind(),
                profile.displayName(),
                profile.familyName(),
                profile.givenName(),
                profile.patronymic(),
                profile.organisationName(),
                profile.contactMedium().stream().map(ContactForm::of).toList(),
                profile.locale(),
                profile.zone(),
                customer.registeredAt(),
                customer.version());
    }
}
