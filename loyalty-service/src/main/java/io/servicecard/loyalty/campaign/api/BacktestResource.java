package io.servicecard.loyalty.campaign.api;

import static io.servicecard.platform.security.Roles.MANAGER;

import io.servicecard.loyalty.campaign.application.TryCampaign;
import io.servicecard.loyalty.campaign.domain.Trial;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What a campaign would have cost. */
@Path("/v1/loyalty/campaigns/{campaignId}/backtests")
@RunOnVirtualThread
@Tag(name = "Campaigns", description = "Points on top of the rules, within a budget.")
public class BacktestResource {
    private final TryCampaign tryCampaign;

    BacktestResource(TryCampaign tryCampaign) {
        this.tryCampaign = tryCampaign;
    }

    /**
     * Past orders to try it on.
     *
     * @param from the first moment of their hand-over
     * @param to the first moment after it; at most 366 days later
     */
    @Schema(name = "BacktestPeriod")
    public record Period(@NotNull Instant from, @NotNull Instant to) {}

    /** Tries a campaign, draft or not, on past orders; nothing is granted. */
    @POST
    @RolesAllowed(MANAGER)
    @Operation(summary = "Try a campaign on past orders: its cost, winners and losers")
    @Extension(name = "x-safe", value = "true", parseValue = true)
    public Trial.Result backtestCampaign(
            @RestPath UUID campaignId, @Valid @NotNull Period request) {
        return tryCampaign.on(campaignId, request.from(), request.to());
    }
}
