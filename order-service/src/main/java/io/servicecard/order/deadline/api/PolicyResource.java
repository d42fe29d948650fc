package io.servicecard.order.deadline.api;

import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;
import static io.servicecard.platform.security.Roles.TECHNICIAN;

import io.servicecard.order.deadline.application.DraftPolicy;
import io.servicecard.order.deadline.application.Policies;
import io.servicecard.order.deadline.application.PublishPolicy;
import io.servicecard.order.deadline.application.RetirePolicy;
import io.servicecard.order.deadline.domain.PolicyRefused;
import io.servicecard.order.deadline.domain.PolicyVersion;
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

/** Deadline policies: written and published by the manager, read by all staff. */
@Path("/v1/deadline-policies")
@RunOnVirtualThread
@Tag(name = "Deadline policies", description = "What is due when by the service standard.")
public class PolicyResource {
    private final DraftPolicy draftPolicy;
    private final PublishPolicy publishPolicy;
    private final RetirePolicy retirePolicy;
    private final Policies policies;

    PolicyResource(
            DraftPolicy draftPolicy,
            PublishPolicy publishPolicy,
            RetirePolicy retirePolicy,
            Policies policies) {
        this.draftPolicy = draftPolicy;
        this.publishPolicy = publishPolicy;
        this.retirePolicy = retirePolicy;
        this.policies = policies;
    }

    /** Writes a further version. */
    @POST
    @Path("/{key}/versions")
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Write a further version of a deadline policy, as a draft")
    @APIResponseSchema(value = PolicyView.class, responseCode = "201")
    public RestResponse<PolicyView> draftDeadlinePolicy(
            @RestPath @Size(max = 40) @Pattern(regexp = "[a-z0-9]([a-z0-9-]*[a-z0-9])?") String key,
            @Valid @NotNull NewPolicyVersion request) {
        var version =
                draftPolicy.draft(key, request.match(), request.terms(), request.calendarKey());
        return Replies.created(
                "/v1/deadline-policies/" + key + "/versions/" + version.number(),
                PolicyView.of(version),
                version.version());
    }

    /** Publishes a draft. */
    @POST
    @Path("/{key}/versions/{number}/publish")
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Publish a draft for orders placed from now on")
    public RestResponse<PolicyView> publishDeadlinePolicy(
            @RestPath @Size(max = 40) String key,
            @RestPath int number,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        var version = publishPolicy.publish(key, number, ifMatch);
        return Replies.ok(PolicyView.of(version), version.version());
    }

    /** Withdraws a version. */
    @POST
    @Path("/{key}/versions/{number}/retire")
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Withdraw what is published; clocks that began under it go on")
    public RestResponse<PolicyView> retireDeadlinePolicy(
            @RestPath @Size(max = 40) String key,
            @RestPath int number,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        var version = retirePolicy.retire(key, number, ifMatch);
        return Replies.ok(PolicyView.of(version), version.version());
    }

    /** One version. */
    @GET
    @Path("/{key}/versions/{number}")
    @RolesAllowed({RECEPTION, TECHNICIAN, SUPPORT, MANAGER})
    @Operation(summary = "Read a version of a deadline policy")
    public RestResponse<PolicyView> readDeadlinePolicy(
            @RestPath @Size(max = 40) String key,
            @RestPath int number,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        var version = policies.version(key, number).orElseThrow(PolicyRefused.NotFound::new);
        return Replies.read(PolicyView.of(version), version.version(), ifNoneMatch);
    }

    /** All versions, newest first. */
    @GET
    @RolesAllowed({RECEPTION, TECHNICIAN, SUPPORT, MANAGER})
    @Operation(summary = "List the versions of all deadline policies")
    public Page<PolicyView> listDeadlinePolicies(@Valid @BeanParam Paging paging) {
        return paging.page(
                policies.before(paging.before(), paging.fetch()),
                PolicyVersion::id,
                PolicyView::of);
    }
}
