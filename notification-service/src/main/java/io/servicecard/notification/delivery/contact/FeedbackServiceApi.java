package io.servicecard.notification.delivery.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one operation of feedback-service that is called. */
@RegisterRestClient(configKey = "feedback-service")
@OidcClientFilter
interface FeedbackServiceApi {
    @POST
    @Path("/v1/invitation-links")
    Found links(Wanted wanted);

    record Wanted(Collection<UUID> invitationIds) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Found(List<Item> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(UUID invitationId, String url) {
        @Override
        public String toString() {
            return "Item[" + invitationId + "]";
        }
    }
}
