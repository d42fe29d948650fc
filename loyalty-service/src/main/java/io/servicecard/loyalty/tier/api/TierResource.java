package io.servicecard.loyalty.tier.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;

import io.servicecard.loyalty.tier.application.DraftLadder;
import io.servicecard.loyalty.tier.application.Ladders;
import io.servicecard.loyalty.tier.application.PublishLadder;
import io.servicecard.loyalty.tier.domain.LadderVersion;
import io.servicecard.loyalty.tier.domain.TierRefused;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.Replies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The ladder of tiers: written and published by the manager, read by all whom it concerns. */
@Path("/v1/loyalty/tiers")
@RunOnVirtualThread
@Tag(name = "Tiers", description = "The ladder of tiers that customers climb.")
public class TierResource {
    private final DraftLadder draftLadder;
    private final PublishLadder publishLadder;
    private final Ladders ladders;

    TierResource(DraftLadder draftLadder, PublishLadder publishLadder, Ladders ladders) {
        this.draftLadder = draftLadder;
        this.publishLadder = publishLadder;
        this.ladders = ladders;
    }

    /** The ladder in force. */
    @GET
    @RolesAllowed({CUSTOMER, RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "The ladder of tiers in force")
    public RestResponse<LadderView> getTiers(@HeaderParam("If-None-Match") String ifNoneMatch) {
        var ladder = ladders.inForce().orElseThrow(TierRefused.LadderNotFound::new);
        return Replies.read(LadderView.of(ladder), ladder.number(), ifNoneMatch);
    }

    /** All versions, newest first. */
    @GET
    @Path("/versions")
    @RolesAllowed({MANAGER, SUPPORT})
    @Operation(summary = "List the versions of the ladder")
    public Page<LadderView> listTierLadders(@Valid @BeanParam Paging paging) {
        return paging.page(
                ladders.before(paging.before(), paging.fetch()), LadderVersion::id, LadderView::of);
    }

    /** Writes a further version. */
    @POST
    @Path("/versions")
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Write a further version of the ladder, as a draft")
    @APIResponseSchema(value = LadderView.class, responseCode = "201")
    public RestResponse<LadderView> draftTierLadder(@Valid @NotNull LadderBody request) {
        var version = draftLadder.draft(request.toDomain());
        return Replies.created(
                "/v1/loyalty/tiers/versions/" + version.number(),
                LadderView.of(version),
                version.version());
    }

    /** One version. */
    @GET
    @Path("/versions/{number}")
    @RolesAllowed({MANAGER, SUPPORT})
    @Operation(summary = "Read a version of the ladder")
    public RestResponse<LadderView> getTierLadder(
            @RestPath int number, @HeaderParam("If-None-Match") String ifNoneMatch) {
        var version = ladders.version(number).orElseThrow(TierRefused.LadderNotFound::new);
        return Replies.read(LadderView.of(version), version.version(), ifNoneMatch);
    }

    /** Publishes a draft. */
    @POST
    @Path("/versions/{number}/publish")
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Publish a draft; it never changes again")
    public RestResponse<LadderView> publishTierLadder(
            @RestPath int number, @HeaderParam("If-Match") IfMatch ifMatch) {
        var version = publishLadder.publish(number, ifMatch);
        return Replies.ok(LadderView.of(version), version.version());
    }
}
