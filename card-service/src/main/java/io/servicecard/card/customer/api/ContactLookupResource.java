package io.servicecard.card.customer.api;

import static io.servicecard.platform.security.Roles.SERVICE;

import io.servicecard.card.customer.application.KnownCustomer;
import io.servicecard.card.customer.application.LookUpContacts;
import io.servicecard.card.customer.domain.ContactType;
import io.servicecard.card.customer.domain.PreferredChannel;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How services learn where to send a message, at the moment they send it. */
@Path("/v1/contact-lookups")
@RunOnVirtualThread
@Tag(name = "Internal")
public class ContactLookupResource {
    private final LookUpContacts lookUp;

    ContactLookupResource(LookUpContacts lookUp) {
        this.lookUp = lookUp;
    }

    record ContactLookup(@NotEmpty @Size(max = 500) List<@NotNull UUID> customerIds) {}

    record ContactView(
            UUID customerId,
            String displayName,
            String locale,
            String zone,
            @Schema(nullable = true) String phone,
            @Schema(nullable = true) String email,
            PreferredChannel preferredChannel) {
        static ContactView of(KnownCustomer customer) {
            var profile = customer.profile();
            return new ContactView(
                    customer.id(),
                    profile.displayName(),
                    profile.locale(),
                    profile.zone(),
                    profile.contact(ContactType.PHONE).orElse(null),
                    profile.contact(ContactType.EMAIL).orElse(null),
                    profile.preferredChannel());
        }
    }

    record ContactsView(List<ContactView> items) {}

    @POST
    @RolesAllowed(SERVICE)
    @Extension(name = "x-safe", value = "true", parseValue = true)
    @Operation(
            summary = "Resolve name and contacts of customers; the access log notes each",
            extensions = @Extension(name = "x-internal", value = "true", parseValue = true))
    public ContactsView lookUpContacts(@Valid @NotNull ContactLookup request) {
        return new ContactsView(
                lookUp.lookUp(request.customerIds()).stream().map(ContactView::of).toList());
    }
}
