package io.servicecard.order.work.api;

import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.TECHNICIAN;

import io.servicecard.order.work.api.OrderBodies.NothingBody;
import io.servicecard.order.work.api.OrderBodies.QualityBody;
import io.servicecard.order.work.api.OrderBodies.ReturnBody;
import io.servicecard.order.work.api.OrderBodies.StageBody;
import io.servicecard.order.work.application.CheckQuality;
import io.servicecard.order.work.application.CompleteStage;
import io.servicecard.order.work.application.ReturnToStage;
import io.servicecard.order.work.application.StartStage;
import io.servicecard.order.work.application.SubmitQualityCheck;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The work itself: stages, and the check by somebody else. */
@Path("/v1/orders/{orderId}")
@RunOnVirtualThread
@Tag(name = "Bench", description = "Carrying out stages and checking the work.")
public class BenchResource {
    private final StartStage startStage;
    private final CompleteStage completeStage;
    private final ReturnToStage returnToStage;
    private final SubmitQualityCheck submitQualityCheck;
    private final CheckQuality checkQuality;
    private final OrderViews views;

    BenchResource(
            StartStage startStage,
            CompleteStage completeStage,
            ReturnToStage returnToStage,
            SubmitQualityCheck submitQualityCheck,
            CheckQuality checkQuality,
            OrderViews views) {
        this.startStage = startStage;
        this.completeStage = completeStage;
        this.returnToStage = returnToStage;
        this.submitQualityCheck = submitQualityCheck;
        this.checkQuality = checkQuality;
        this.views = views;
    }

    /** Begins a stage. */
    @POST
    @Path("/start-stage")
    @Idempotent
    @RolesAllowed({TECHNICIAN, MANAGER})
    @Operation(summary = "Begin a stage; one at a time")
    public RestResponse<OrderView> startStage(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull StageBody request) {
        return views.changed(startStage.start(orderId, ifMatch, request.stage()));
    }

    /** Ends a stage. */
    @POST
    @Path("/complete-stage")
    @Idempotent
    @RolesAllowed({TECHNICIAN, MANAGER})
    @Operation(summary = "End the stage that is under way")
    public RestResponse<OrderView> completeStage(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull StageBody request) {
        return views.changed(completeStage.complete(orderId, ifMatch, request.stage()));
    }

    /** Has work done again. */
    @POST
    @Path("/return-to-stage")
    @Idempotent
    @RolesAllowed({TECHNICIAN, MANAGER})
    @Operation(summary = "Do the work again from a stage that was done")
    public RestResponse<OrderView> returnToStage(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull ReturnBody request) {
        return views.changed(returnToStage.to(orderId, ifMatch, request.stage(), request.reason()));
    }

    /** Says that the work is done. */
    @POST
    @Path("/submit-quality-check")
    @Idempotent
    @RolesAllowed(TECHNICIAN)
    @Operation(summary = "Hand the work to somebody else's check, all mandatory stages done")
    public RestResponse<OrderView> submitQualityCheck(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid NothingBody request) {
        return views.changed(submitQualityCheck.submit(orderId, ifMatch));
    }

    /** Checks the work. */
    @POST
    @Path("/quality-checks")
    @Idempotent
    @RolesAllowed({MANAGER, TECHNICIAN})
    @Operation(
            summary =
                    "Check the work of others, as a manager or with the skill quality-check: it is"
                            + " ready, or goes on")
    public RestResponse<OrderView> checkQuality(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull QualityBody request) {
        return views.changed(
                checkQuality.check(
                        orderId, ifMatch, request.result(), request.found(), request.again()));
    }
}
