package io.servicecard.card.customer.api;

import io.servicecard.card.customer.application.KnownCustomer;
import io.servicecard.card.customer.domain.ContactMedium;
import io.servicecard.card.customer.domain.CustomerKind;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer in a list: enough to recognise them, contacts only to confirm. */
record CustomerSummary(
        UUID id,
        CustomerKind kind,
        @Schema(nullable = true) String displayName,
        List<String> maskedContacts,
        String locale,
        long version) {
    static CustomerSummary of(KnownCustomer known) {
        var customer = known.customer();
        var profile = known.profile();
        return new CustomerSummary(
                customer.id(),
                customer.kind(),
                profile.displayName(),
                profile.contactMedium().stream().map(ContactMedium::masked).toList(),
                profile.locale(),
                customer.version());
    }
}
