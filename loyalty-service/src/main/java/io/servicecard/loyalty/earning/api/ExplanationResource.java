package io.servicecard.loyalty.earning.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;

import io.servicecard.loyalty.account.domain.EntryType;
import io.servicecard.loyalty.account.domain.JournalEntry;
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
     * @param orderId the order that earned them, or with which something went wrong; absent when it
     *     was another occasion
     * @param reckoning how they were reckoned when the order was settled, or the occasion came
     * @param compensation absent unless they make good for what went wrong, which no rule reckons
     */
    @Schema(name = "EntryExplanation")
    public record Explanation(
            UUID entryId,
            @Schema(nullable = true) UUID orderId,
            ReckoningView reckoning,
            @Schema(nullable = true) Ground compensation) {}

    /**
     * The compensation that an entry gave.
     *
     * @param compensationId which
     * @param reasonCode on what ground it was granted
     */
    @Schema(name = "CompensationGround")
    public record Ground(UUID compensationId, String reasonCode) {
        private static Ground of(JournalEntry entry) {
            return entry.type() == EntryType.COMPENSATION
                    ? new Ground(UUID.fromString(entry.source().ref()), entry.reason())
                    : null;
        }
    }

    /** Each rule and campaign in force when the order was settled, and what became of it. */
    @GET
    @RolesAllowed({CUSTOMER, RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "Why an entry granted points")
    public Explanation explainEntry(@RestPath UUID entryId) {
        var explained = explainEntry.explain(entryId);
        var entry = explained.entry();
        return new Explanation(
                entryId,
                entry.orderId(),
                ReckoningView.of(explained.reckoning()),
                Ground.of(entry));
    }
}
