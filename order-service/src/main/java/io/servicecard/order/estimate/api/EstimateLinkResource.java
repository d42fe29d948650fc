package io.servicecard.order.estimate.api;

import io.servicecard.order.estimate.api.EstimateBodies.LinkBody;
import io.servicecard.order.estimate.application.DecideEstimate;
import io.servicecard.order.estimate.application.ReadEstimates;
import io.servicecard.order.estimate.domain.EstimateRefused;
import io.servicecard.order.estimate.domain.EstimateState;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.limit.GuessLimited;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Estimates for whoever holds their link, without a login. */
@Path("/v1")
@RunOnVirtualThread
@Tag(name = "Estimate links", description = "Deciding on estimates by a link.")
public class EstimateLinkResource {
    private final ReadEstimates estimates;
    private final DecideEstimate decideEstimate;

    EstimateLinkResource(ReadEstimates estimates, DecideEstimate decideEstimate) {
        this.estimates = estimates;
        this.decideEstimate = decideEstimate;
    }

    /**
     * That it was decided; no more, for the caller is unknown.
     *
     * @param state of the estimate
     */
    @Schema(name = "EstimateReceipt")
    public record ReceiptView(EstimateState state) {}

    /** The estimate behind a token. */
    @GET
    @Path("/estimates/{token}")
    @PermitAll
    @GuessLimited(value = "estimate-link", wrong = EstimateRefused.LinkUnknown.class)
    @Operation(summary = "Read an estimate by its link; deciding nothing")
    public RestResponse<EstimateView.LinkedView> readLinkedEstimate(
            @RestPath @Size(max = 100) String token) {
        return RestResponse.ResponseBuilder.ok(EstimateView.LinkedView.of(estimates.linked(token)))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Decides. */
    @POST
    @Path("/estimate-decisions")
    @PermitAll
    @GuessLimited(value = "estimate-link", wrong = EstimateRefused.LinkUnknown.class)
    @Idempotent
    @Operation(summary = "Decide on every line of an estimate by its link; the work goes on")
    @APIResponseSchema(value = ReceiptView.class, responseCode = "200")
    public RestResponse<ReceiptView> decideLinkedEstimate(@Valid @NotNull LinkBody request) {
        var decided = decideEstimate.decideByLink(request.token(), request.answers());
        return RestResponse.ok(new ReceiptView(decided.state()));
    }
}
