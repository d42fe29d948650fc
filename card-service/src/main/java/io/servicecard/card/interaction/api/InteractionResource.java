package io.servicecard.card.interaction.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicecard.card.interaction.application.Interactions;
import io.servicecard.card.interaction.domain.Direction;
import io.servicecard.card.interaction.domain.Interaction;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** A customer's timeline. */
@Path("/v1/customers/{id}/interactions")
@RunOnVirtualThread
@Tag(name = "Interactions")
public class InteractionResource {
    private final Interactions interactions;
    private final ObjectMapper json;

    InteractionResource(Interactions interactions, ObjectMapper json) {
        this.interactions = interactions;
        this.json = json;
    }

    record RelatedEntity(String type, UUID id) {}

    record InteractionView(
            UUID id,
            String type,
            String service,
            Direction direction,
            @Schema(nullable = true) String channel,
            RelatedEntity relatedEntity,
            Map<String, Object> facts,
            Instant occurredAt) {}

    @GET
    @RolesAllowed({RECEPTION, SUPPORT, MANAGER, CUSTOMER})
    @Operation(summary = "List what happened between the customer and the business, newest first")
    public Page<InteractionView> listInteractions(
            @RestPath UUID id, @Valid @BeanParam Paging paging) {
        return paging.page(
                interactions.of(id, paging.before(), paging.fetch()), Interaction::id, this::view);
    }

    private InteractionView view(Interaction entry) {
        return new InteractionView(
                entry.id(),
                entry.type(),
                entry.service(),
                entry.direction(),
                entry.channel(),
                new RelatedEntity(entry.relatedType(), entry.relatedId()),
                facts(entry),
                entry.occurredAt());
    }

    private Map<String, Object> facts(Interaction entry) {
        try {
            return json.readValue(entry.facts(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the facts of a timeline entry do not read", e);
        }
    }
}
