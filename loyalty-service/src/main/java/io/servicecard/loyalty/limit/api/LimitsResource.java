package io.servicecard.loyalty.limit.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;

import io.servicecard.loyalty.limit.application.DraftLimits;
import io.servicecard.loyalty.limit.application.Limits;
import io.servicecard.loyalty.limit.application.PublishLimits;
import io.servicecard.loyalty.limit.domain.LimitsVersion;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.Replies;
import io.servicecard.platform.security.Caller;
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

/** The limits: written and published by the manager, read by all whom they concern. */
@Path("/v1/loyalty/limits")
@RunOnVirtualThread
@Tag(name = "Limits", description = "How much people may do with points.")
public class LimitsResource {
    private final DraftLimits draftLimits;
    private final PublishLimits publishLimits;
    private final Limits limits;
    private final Caller caller;

    LimitsResource(
            DraftLimits draftLimits, PublishLimits publishLimits, Limits limits, Caller caller) {
        this.draftLimits = draftLimits;
        this.publishLimits = publishLimits;
        this.limits = limits;
        this.caller = caller;
    }

    /** The limits in force. */
    @GET
    @RolesAllowed({CUSTOMER, RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "The limits in force")
    public RestResponse<LimitsView> getLimits(@HeaderParam("If-None-Match") String ifNoneMatch) {
        var inForce = limits.inForce();
        return Replies.read(LimitsView.of(inForce), inForce.number(), ifNoneMatch);
    }

    /** All versions, newest first. */
    @GET
    @Path("/versions")
    @RolesAllowed({MANAGER, SUPPORT})
    @Operation(summary = "List the versions of the limits")
    public Page<LimitsView> listLimits(@Valid @BeanParam Paging paging) {
        return paging.page(
                limits.before(paging.before(), paging.fetch()), LimitsVersion::id, LimitsView::of);
    }

    /** Writes a further version. */
    @POST
    @Path("/versions")
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Write a further version of the limits, as a draft")
    @APIResponseSchema(value = LimitsView.class, responseCode = "201")
    public RestResponse<LimitsView> draftLimits(@Valid @NotNull LimitsBody request) {
        var version = draftLimits.draft(request.toDomain(), caller.subject());
        return Replies.created(
                "/v1/loyalty/limits/versions/" + version.number(),
                LimitsView.of(version),
                version.version());
    }

    /** One version. */
    @GET
    @Path("/versions/{number}")
    @RolesAllowed({MANAGER, SUPPORT})
    @Operation(summary = "Read a version of the limits")
    public RestResponse<LimitsView> getLimitsVersion(
            @RestPath int number, @HeaderParam("If-None-Match") String ifNoneMatch) {
        var version = limits.version(number);
        return Replies.read(LimitsView.of(version), version.version(), ifNoneMatch);
    }

    /** Publishes a draft that another person wrote. */
    @POST
    @Path("/versions/{number}/publish")
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Publish a draft that another person wrote; it never changes again")
    public RestResponse<LimitsView> publishLimits(
            @RestPath int number, @HeaderParam("If-Match") IfMatch ifMatch) {
        var version = publishLimits.publish(number, caller.subject(), ifMatch);
        return Replies.ok(LimitsView.of(version), version.version());
    }
}
