package io.servicecard.notification.delivery.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one operation of card-service that is called: it is audited there. */
@RegisterRestClient(configKey = "card-service")
@OidcClientFilter
interface CardServiceApi {
    @POST
    @Path("/v1/contact-lookups")
    Found lookUp(Wanted wanted);

    record Wanted(Collection<UUID> customerIds) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Found(List<Item> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(
            UUID customerId,
            String displayName,
            String locale,
            String phone,
            String email,
            String preferredChannel) {
        @Override
        public String toString() {
            return "Item[" + customerId + "]";
        }
    }
}
