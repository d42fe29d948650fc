package io.servicecard.order.work.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;

import io.servicecard.order.work.api.CancellationBodies.ApproveBody;
import io.servicecard.order.work.api.CancellationBodies.RefuseBody;
import io.servicecard.order.work.api.OrderBodies.ReasonBody;
import io.servicecard.order.work.application.CancelOrder;
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

/** Ending orders before the work is done: customers ask, managers decide. */
@Path("/v1/orders/{orderId}")
@RunOnVirtualThread
@Tag(name = "Cancellation", description = "Ending orders before the work is done.")
public class CancellationResource {
    private final CancelOrder cancelOrder;
    private final OrderViews views;

    CancellationResource(CancelOrder cancelOrder, OrderViews views) {
        this.cancelOrder = cancelOrder;
        this.views = views;
    }

    /** Ends an order. */
    @POST
    @Path("/cancel")
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "End an order before the work is done; held points are released")
    public RestResponse<OrderView> cancelOrder(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull ReasonBody request) {
        return views.changed(cancelOrder.cancel(orderId, ifMatch, request.reason()));
    }

    /** Asks for the end. */
    @POST
    @Path("/request-cancellation")
    @Idempotent
    @RolesAllowed({CUSTOMER, RECEPTION})
    @Operation(
            summary =
                    "Ask that an order ends, for a fee that the answer proposes; work stops until"
                            + " a manager has decided")
    public RestResponse<OrderView> requestCancellation(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull ReasonBody request) {
        return views.changed(cancelOrder.request(orderId, ifMatch, request.reason()));
    }

    /** Grants it. */
    @POST
    @Path("/approve-cancellation")
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(
            summary =
                    "End an order as it was asked for, for the proposed fee, a smaller one or none;"
                            + " what was paid beyond it is given back, held points are released")
    public RestResponse<OrderView> approveCancellation(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid ApproveBody request) {
        var said = ApproveBody.orNothing(request);
        return views.changed(cancelOrder.approve(orderId, ifMatch, said.wanted(), said.why()));
    }

    /** Does not grant it. */
    @POST
    @Path("/refuse-cancellation")
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Let an order go on where it was when its end was asked for")
    public RestResponse<OrderView> refuseCancellation(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid RefuseBody request) {
        return views.changed(cancelOrder.refuse(orderId, ifMatch, RefuseBody.why(request)));
    }
}
