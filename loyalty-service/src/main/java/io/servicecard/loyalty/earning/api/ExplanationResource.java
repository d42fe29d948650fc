package io.servicecard.loyalty.earning.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;

import io.servicecard.loyalty.earning.application.ExplainEntry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Why points were granted. */
@Path("/v1/loyalty/entries/{entryId}/explanation")
@RunOnVirtualThread
@Tag(name = "Earning explanations", description = "Why points were granted.")
public class ExplanationResource {
    private final ExplainEntry explainEntry;

    ExplanationResource(ExplainEntry explainEntry) {
        this.explainEntry = explainEntry;
    }

    /**
     * Why an entry granted points.
     *
     * @param entryId the entry
     * @param orderId the order that earned them, absent when it was another occasion
     * @param reckoning how they were reckoned when the order was settled, or the occasion came
     */
    @Schema(name = "EntryExplanation")
    public record Explanation(
            UUID entryId, @Schema(nullable = true) UUID orderId, ReckoningView reckoning) {}

    /** Each rule and campaign in force when the order was settled, and what became of it. */
    @GET
    @RolesAllowed({CUSTOMER, RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "Why an entry granted points")
    public Explanation explainEntry(@RestPath UUID entryId) {
        var explained = explainEntry.explain(entryId);
        return new Explanation(
                entryId, explained.entry().orderId(), ReckoningView.of(explained.reckoning()));
    }
}
