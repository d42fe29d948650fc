package io.servicecard.order.work.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.TECHNICIAN;

import io.servicecard.order.work.api.OrderBodies.AwaitBody;
import io.servicecard.order.work.api.OrderBodies.HoldBody;
import io.servicecard.order.work.api.OrderBodies.NothingBody;
import io.servicecard.order.work.application.PauseOrder;
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

/** Letting orders wait, and go on. */
@Path("/v1/orders/{orderId}")
@RunOnVirtualThread
@Tag(name = "Pauses", description = "Letting orders wait, and go on.")
public class PauseResource {
    private final PauseOrder pauseOrder;
    private final OrderViews views;

    PauseResource(PauseOrder pauseOrder, OrderViews views) {
        this.pauseOrder = pauseOrder;
        this.views = views;
    }

    /** Waits for the customer. */
    @POST
    @Path("/await-customer")
    @Idempotent
    @RolesAllowed({TECHNICIAN, RECEPTION})
    @Operation(summary = "Wait for the customer's APPROVAL, INFO or PAYMENT; the promise pauses")
    public RestResponse<OrderView> awaitCustomer(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull AwaitBody request) {
        return views.changed(pauseOrder.awaitCustomer(orderId, ifMatch, request.waitingFor()));
    }

    /** Waits for something of ours. */
    @POST
    @Path("/hold")
    @Idempotent
    @RolesAllowed({TECHNICIAN, MANAGER})
    @Operation(summary = "Wait for PARTS, EQUIPMENT or STAFF; the promise does not pause")
    public RestResponse<OrderView> holdOrder(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull HoldBody request) {
        return views.changed(
                pauseOrder.hold(orderId, ifMatch, request.waitingFor(), request.reviewAt()));
    }

    /** Goes on. */
    @POST
    @Path("/resume")
    @Idempotent
    @RolesAllowed({CUSTOMER, RECEPTION, TECHNICIAN, MANAGER})
    @Operation(summary = "Go on with an order; a customer ends a wait for the customer only")
    public RestResponse<OrderView> resumeOrder(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid NothingBody request) {
        return views.changed(pauseOrder.resume(orderId, ifMatch));
    }
}
