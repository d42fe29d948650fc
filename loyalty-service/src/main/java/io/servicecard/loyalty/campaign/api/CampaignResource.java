package io.servicecard.loyalty.campaign.api;

import static io.servicecard.platform.security.Roles.MANAGER;

import io.servicecard.loyalty.campaign.application.Budgets;
import io.servicecard.loyalty.campaign.application.Campaigns;
import io.servicecard.loyalty.campaign.application.DraftCampaign;
import io.servicecard.loyalty.campaign.application.RunCampaign;
import io.servicecard.loyalty.campaign.domain.Campaign;
import io.servicecard.loyalty.campaign.domain.CampaignRefused;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.Replies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Campaigns: the manager's. */
@Path("/v1/loyalty/campaigns")
@RunOnVirtualThread
@Tag(name = "Campaigns", description = "Points on top of the rules, within a budget.")
public class CampaignResource {
    private final DraftCampaign draftCampaign;
    private final RunCampaign runCampaign;
    private final Campaigns campaigns;
    private final Budgets budgets;

    CampaignResource(
            DraftCampaign draftCampaign,
            RunCampaign runCampaign,
            Campaigns campaigns,
            Budgets budgets) {
        this.draftCampaign = draftCampaign;
        this.runCampaign = runCampaign;
        this.campaigns = campaigns;
        this.budgets = budgets;
    }

    /**
     * A campaign to write.
     *
     * @param key its name for people and explanations, for example {@code spring-2026}
     * @param terms what it says
     */
    @Schema(name = "NewCampaign")
    public record NewCampaign(
            @NotNull @Size(max = 40) @Pattern(regexp = "[a-z0-9]([a-z0-9-]*[a-z0-9])?") String key,
            @NotNull @Valid CampaignBody terms) {}

    /**
     * What a campaign gave.
     *
     * @param spent points by now
     */
    @Schema(name = "CampaignSpending")
    public record Spending(long spent) {}

    /** Writes a campaign. */
    @POST
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Write a campaign, as a draft")
    @APIResponseSchema(value = CampaignView.class, responseCode = "201")
    public RestResponse<CampaignView> draftCampaign(@Valid @NotNull NewCampaign request) {
        var campaign = draftCampaign.draft(request.key(), request.terms().toDomain());
        return Replies.created(
                "/v1/loyalty/campaigns/" + campaign.id(),
                CampaignView.of(campaign),
                campaign.version());
    }

    /** All campaigns, newest first. */
    @GET
    @RolesAllowed(MANAGER)
    @Operation(summary = "List campaigns, newest first")
    public Page<CampaignView> listCampaigns(@Valid @BeanParam Paging paging) {
        return paging.page(
                campaigns.before(paging.before(), paging.fetch()), Campaign::id, CampaignView::of);
    }

    /** A campaign. */
    @GET
    @Path("/{campaignId}")
    @RolesAllowed(MANAGER)
    @Operation(summary = "A campaign")
    public RestResponse<CampaignView> getCampaign(
            @RestPath UUID campaignId, @HeaderParam("If-None-Match") String ifNoneMatch) {
        var campaign = found(campaignId);
        return Replies.read(CampaignView.of(campaign), campaign.version(), ifNoneMatch);
    }

    /** Writes a draft anew. */
    @PUT
    @Path("/{campaignId}")
    @RolesAllowed(MANAGER)
    @Operation(summary = "Write a draft anew")
    public RestResponse<CampaignView> changeCampaign(
            @RestPath UUID campaignId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull CampaignBody request) {
        return answer(draftCampaign.change(campaignId, request.toDomain(), ifMatch));
    }

    /** Publishes a draft. */
    @POST
    @Path("/{campaignId}/publish")
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Publish a draft; what it says never changes again")
    public RestResponse<CampaignView> publishCampaign(
            @RestPath UUID campaignId, @HeaderParam("If-Match") IfMatch ifMatch) {
        return answer(runCampaign.publish(campaignId, ifMatch));
    }

    /** Stops a campaign. */
    @POST
    @Path("/{campaignId}/stop")
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Stop a campaign; what it gave stays given")
    public RestResponse<CampaignView> stopCampaign(
            @RestPath UUID campaignId, @HeaderParam("If-Match") IfMatch ifMatch) {
        return answer(runCampaign.stop(campaignId, ifMatch));
    }

    /** What a campaign gave by now. */
    @GET
    @Path("/{campaignId}/spending")
    @RolesAllowed(MANAGER)
    @Operation(summary = "What a campaign gave by now")
    public Spending getCampaignSpending(@RestPath UUID campaignId) {
        return new Spending(budgets.spent(found(campaignId).id()));
    }

    private Campaign found(UUID id) {
        return campaigns.findByIdOptional(id).orElseThrow(CampaignRefused.CampaignNotFound::new);
    }

    private static RestResponse<CampaignView> answer(Campaign campaign) {
        return Replies.ok(CampaignView.of(campaign), campaign.version());
    }
}
