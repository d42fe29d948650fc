package io.servicecard.loyalty.earning.api;

import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.SUPPORT;

import io.servicecard.loyalty.earning.application.DraftRule;
import io.servicecard.loyalty.earning.application.PublishRule;
import io.servicecard.loyalty.earning.application.Rules;
import io.servicecard.loyalty.earning.domain.EarningRefused;
import io.servicecard.loyalty.earning.domain.RuleVersion;
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
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Earning rules: written and published by the manager. */
@Path("/v1/loyalty/earning-rules")
@RunOnVirtualThread
@Tag(name = "Earning rules", description = "How orders and occasions earn points.")
public class RuleResource {
    private final DraftRule draftRule;
    private final PublishRule publishRule;
    private final Rules rules;

    RuleResource(DraftRule draftRule, PublishRule publishRule, Rules rules) {
        this.draftRule = draftRule;
        this.publishRule = publishRule;
        this.rules = rules;
    }

    /** Writes a further version. */
    @POST
    @Path("/{key}/versions")
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Write a further version of a rule, as a draft")
    @APIResponseSchema(value = RuleView.class, responseCode = "201")
    public RestResponse<RuleView> draftEarningRule(
            @RestPath @Size(max = 40) @Pattern(regexp = RuleBody.KEY) String key,
            @Valid @NotNull RuleBody request) {
        var version = draftRule.draft(key, request.toDomain());
        return Replies.created(
                "/v1/loyalty/earning-rules/" + key + "/versions/" + version.number(),
                RuleView.of(version),
                version.version());
    }

    /** Publishes a draft. */
    @POST
    @Path("/{key}/versions/{number}/publish")
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Publish a draft; it never changes again")
    public RestResponse<RuleView> publishEarningRule(
            @RestPath @Size(max = 40) String key,
            @RestPath int number,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        var version = publishRule.publish(key, number, ifMatch);
        return Replies.ok(RuleView.of(version), version.version());
    }

    /** One version. */
    @GET
    @Path("/{key}/versions/{number}")
    @RolesAllowed({MANAGER, SUPPORT})
    @Operation(summary = "Read a version of a rule")
    public RestResponse<RuleView> getEarningRule(
            @RestPath @Size(max = 40) String key,
            @RestPath int number,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        var version = rules.version(key, number).orElseThrow(EarningRefused.RuleNotFound::new);
        return Replies.read(RuleView.of(version), version.version(), ifNoneMatch);
    }

    /** All versions, newest first. */
    @GET
    @RolesAllowed({MANAGER, SUPPORT})
    @Operation(summary = "List the versions of all rules")
    public Page<RuleView> listEarningRules(@Valid @BeanParam Paging paging) {
        return paging.page(
                rules.before(paging.before(), paging.fetch()), RuleVersion::id, RuleView::of);
    }
}
