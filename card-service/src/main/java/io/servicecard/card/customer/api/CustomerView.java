package io.servicecard.card.customer.api;

import io.servicecard.card.customer.application.KnownCustomer;
import io.servicecard.card.customer.domain.CustomerKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer with the whole profile. */
record CustomerView(
        UUID id,
        CustomerKind kind,
        String displayName,
        @Schema(nullable = true) String familyName,
        @Schema(nullable = true) String givenName,
        @Schema(nullable = true) String patronymic,
        @Schema(nullable = true) String organisationName,
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
