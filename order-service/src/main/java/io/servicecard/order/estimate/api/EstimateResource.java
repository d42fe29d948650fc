package io.servicecard.order.estimate.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;
import static io.servicecard.platform.security.Roles.TECHNICIAN;

import io.servicecard.order.estimate.api.EstimateBodies.DecisionBody;
import io.servicecard.order.estimate.api.EstimateBodies.DraftBody;
import io.servicecard.order.estimate.application.DecideEstimate;
import io.servicecard.order.estimate.application.DraftEstimate;
import io.servicecard.order.estimate.application.ReadEstimates;
import io.servicecard.order.estimate.application.SendEstimate;
import io.servicecard.order.estimate.domain.Estimate;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Further work on an order, offered to its customer. */
@Path("/v1/orders/{orderId}/estimates")
@RunOnVirtualThread
@Tag(name = "Estimates", description = "Further work, offered to customers line by line.")
public class EstimateResource {
    private final DraftEstimate draftEstimate;
    private final SendEstimate sendEstimate;
    private final DecideEstimate decideEstimate;
    private final ReadEstimates estimates;

    EstimateResource(
            DraftEstimate draftEstimate,
            SendEstimate sendEstimate,
            DecideEstimate decideEstimate,
            ReadEstimates estimates) {
        this.draftEstimate = draftEstimate;
        this.sendEstimate = sendEstimate;
        this.decideEstimate = decideEstimate;
        this.estimates = estimates;
    }

    /** Drafts one. */
    @POST
    @Idempotent
    @RolesAllowed({TECHNICIAN, RECEPTION, MANAGER})
    @Operation(summary = "Draft an estimate; what it says never changes")
    @APIResponseSchema(value = EstimateView.class, responseCode = "201")
    public RestResponse<EstimateView> draftEstimate(
            @RestPath UUID orderId, @Valid @NotNull DraftBody request) {
        var draft = draftEstimate.draft(orderId, request.toUseCase(), request.discount());
        return Replies.created(
                "/v1/orders/" + orderId + "/estimates",
                EstimateView.of(draft, null),
                draft.version());
    }

    /** Those of an order. */
    @GET
    @RolesAllowed({CUSTOMER, TECHNICIAN, RECEPTION, SUPPORT, MANAGER})
    @Operation(summary = "List an order's estimates, oldest first; a customer sees no drafts")
    public Page<EstimateView> listEstimates(
            @RestPath UUID orderId, @Valid @BeanParam Paging paging) {
        return paging.counted(
                estimates.of(orderId, paging.afterNumber(), paging.fetch()),
                Estimate::number,
                estimate -> EstimateView.of(estimate, null));
    }

    /** Puts it before the customer. */
    @POST
    @Path("/{estimateId}/send")
    @Idempotent
    @RolesAllowed({TECHNICIAN, RECEPTION, MANAGER})
    @Operation(
            summary =
                    "Send an estimate: the order waits for the customer's decision; one that was"
                            + " sent before gives way")
    @APIResponseSchema(value = EstimateView.class, responseCode = "200")
    public RestResponse<EstimateView> sendEstimate(
            @RestPath UUID orderId,
            @RestPath UUID estimateId,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        var sent = sendEstimate.send(orderId, estimateId, ifMatch);
        return Replies.ok(
                EstimateView.of(sent.estimate(), sent.token()), sent.estimate().version());
    }

    /** The customer decides. */
    @POST
    @Path("/{estimateId}/decision")
    @Idempotent
    @RolesAllowed(CUSTOMER)
    @Operation(summary = "Decide on every line of an estimate for the own order; the work goes on")
    @APIResponseSchema(value = EstimateView.class, responseCode = "200")
    public RestResponse<EstimateView> decideEstimate(
            @RestPath UUID orderId,
            @RestPath UUID estimateId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull DecisionBody request) {
        var decided = decideEstimate.decide(orderId, estimateId, ifMatch, request.answers());
        return Replies.ok(EstimateView.of(decided, null), decided.version());
    }
}
