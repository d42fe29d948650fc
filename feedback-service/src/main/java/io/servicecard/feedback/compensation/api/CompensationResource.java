package io.servicecard.feedback.compensation.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.SUPPORT;

import io.servicecard.feedback.compensation.application.AskForCompensation;
import io.servicecard.feedback.compensation.application.DecideOnCompensation;
import io.servicecard.feedback.compensation.application.ReadCompensations;
import io.servicecard.feedback.compensation.domain.Compensation;
import io.servicecard.feedback.compensation.domain.CompensationState;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Compensations: asked for by staff, above a limit approved by a second person. */
@Path("/v1/compensations")
@RunOnVirtualThread
@Tag(name = "Compensations", description = "What customers get for what went wrong.")
public class CompensationResource {
    private final AskForCompensation askFor;
    private final DecideOnCompensation decideOn;
    private final ReadCompensations compensations;
    private final Caller caller;

    CompensationResource(
            AskForCompensation askFor,
            DecideOnCompensation decideOn,
            ReadCompensations compensations,
            Caller caller) {
        this.askFor = askFor;
        this.decideOn = decideOn;
        this.compensations = compensations;
        this.caller = caller;
    }

    /** Asks for a compensation; a small one is granted at once, a large one waits. */
    @POST
    @Idempotent
    @RolesAllowed({SUPPORT, MANAGER})
    @Operation(summary = "Compensate a customer; above a limit a second person has to approve")
    @APIResponseSchema(value = CompensationView.class, responseCode = "201")
    public RestResponse<CompensationView> askForCompensation(
            @Valid @NotNull NewCompensation request) {
        var asked = askFor.ask(request.wish(), request.benefit(), caller.subject());
        return Replies.created(
                "/v1/compensations/" + asked.id(), CompensationView.of(asked), asked.version());
    }

    /** Lists compensations, newest first. */
    @GET
    @RolesAllowed({CUSTOMER, SUPPORT, MANAGER})
    @Operation(summary = "Compensations, newest first; a customer sees the own granted ones")
    public Page<CompensationView> listCompensations(
            @RestQuery CompensationState state, @Valid @BeanParam Paging paging) {
        var found = compensations.page(Optional.ofNullable(state), paging.before(), paging.fetch());
        return paging.page(found, Compensation::id, CompensationView::of);
    }

    /** Shows one compensation. */
    @GET
    @Path("/{compensationId}")
    @RolesAllowed({CUSTOMER, SUPPORT, MANAGER})
    @Operation(summary = "One compensation; a customer sees an own granted one")
    public RestResponse<CompensationView> showCompensation(
            @RestPath UUID compensationId, @HeaderParam("If-None-Match") String ifNoneMatch) {
        var given = compensations.one(compensationId);
        return Replies.read(CompensationView.of(given), given.version(), ifNoneMatch);
    }

    /** Grants a compensation that another person asked for. */
    @POST
    @Path("/{compensationId}/approve")
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Approve a compensation that another person asked for")
    public RestResponse<CompensationView> approveCompensation(
            @RestPath UUID compensationId, @HeaderParam("If-Match") IfMatch ifMatch) {
        return answer(decideOn.approve(compensationId, caller.subject(), ifMatch));
    }

    /** Refuses a compensation that another person asked for. */
    @POST
    @Path("/{compensationId}/reject")
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Reject a compensation that another person asked for")
    public RestResponse<CompensationView> rejectCompensation(
            @RestPath UUID compensationId, @HeaderParam("If-Match") IfMatch ifMatch) {
        return answer(decideOn.reject(compensationId, caller.subject(), ifMatch));
    }

    private static RestResponse<CompensationView> answer(Compensation decided) {
        return Replies.ok(CompensationView.of(decided), decided.version());
    }
}
