package io.servicecard.loyalty.adjustment.api;

import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.SUPPORT;

import io.servicecard.loyalty.adjustment.application.AdjustPoints;
import io.servicecard.loyalty.adjustment.application.Adjustments;
import io.servicecard.loyalty.adjustment.domain.RequestedAdjustment;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.Replies;
import io.servicecard.platform.security.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Corrections of balances by people. */
@Path("/v1/loyalty/adjustments")
@RunOnVirtualThread
@Tag(name = "Loyalty adjustments", description = "Corrections of balances by people.")
public class AdjustmentResource {
    private static final long MOST = 1_000_000;

    private final AdjustPoints adjustPoints;
    private final Adjustments adjustments;
    private final Caller caller;

    AdjustmentResource(AdjustPoints adjustPoints, Adjustments adjustments, Caller caller) {
        this.adjustPoints = adjustPoints;
        this.adjustments = adjustments;
        this.caller = caller;
    }

    /**
     * Asks for a correction.
     *
     * @param customerId whose points
     * @param points to give, below 0 to take; not 0
     * @param reasonCode why
     */
    public record AdjustmentRequest(
            @NotNull UUID customerId,
            @NotNull @Min(-MOST) @Max(MOST) Long points,
            @NotNull RequestedAdjustment.Reason reasonCode) {}

    /** Asks for a correction; a small one is posted at once, a large one waits. */
    @POST
    @Idempotent
    @RolesAllowed({SUPPORT, MANAGER})
    @Operation(summary = "Correct a balance; above a limit a second person has to approve")
    @APIResponseSchema(value = AdjustmentView.class, responseCode = "201")
    public RestResponse<AdjustmentView> adjustPoints(@Valid @NotNull AdjustmentRequest request) {
        var asked =
                adjustPoints.ask(
                        request.customerId(),
                        request.points(),
                        request.reasonCode(),
                        caller.subject());
        return Replies.created(
                "/v1/loyalty/adjustments/" + asked.id(), AdjustmentView.of(asked), asked.version());
    }

    /** The corrections that wait for a second person, newest first. */
    @GET
    @RolesAllowed(MANAGER)
    @Operation(summary = "Adjustments that wait for approval, newest first")
    public Page<AdjustmentView> listPendingAdjustments(@Valid @BeanParam Paging paging) {
        var rows = adjustments.pending(paging.before(), paging.fetch());
        return paging.page(rows, RequestedAdjustment::id, AdjustmentView::of);
    }

    /** A correction. */
    @GET
    @Path("/{adjustmentId}")
    @RolesAllowed({SUPPORT, MANAGER})
    @Operation(summary = "An adjustment")
    public RestResponse<AdjustmentView> getAdjustment(
            @RestPath UUID adjustmentId, @HeaderParam("If-None-Match") String ifNoneMatch) {
        var asked = adjustments.of(adjustmentId);
        return Replies.read(AdjustmentView.of(asked), asked.version(), ifNoneMatch);
    }

    /** Approves a correction that another person asked for. */
    @POST
    @Path("/{adjustmentId}/approve")
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Approve an adjustment that another person asked for")
    public RestResponse<AdjustmentView> approveAdjustment(
            @RestPath UUID adjustmentId, @HeaderParam("If-Match") IfMatch ifMatch) {
        return answer(adjustPoints.approve(adjustmentId, caller.subject(), ifMatch));
    }

    /** Refuses a correction that another person asked for. */
    @POST
    @Path("/{adjustmentId}/reject")
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Reject an adjustment that another person asked for")
    public RestResponse<AdjustmentView> rejectAdjustment(
            @RestPath UUID adjustmentId, @HeaderParam("If-Match") IfMatch ifMatch) {
        return answer(adjustPoints.reject(adjustmentId, caller.subject(), ifMatch));
    }

    private static RestResponse<AdjustmentView> answer(RequestedAdjustment asked) {
        return Replies.ok(AdjustmentView.of(asked), asked.version());
    }
}
