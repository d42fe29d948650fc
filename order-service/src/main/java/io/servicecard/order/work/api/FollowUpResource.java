package io.servicecard.order.work.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;
import static io.servicecard.platform.security.Roles.TECHNICIAN;

import io.servicecard.order.work.api.FollowUpBodies.CauseBody;
import io.servicecard.order.work.api.FollowUpBodies.FollowUpBody;
import io.servicecard.order.work.api.OrderBodies.ResultBody;
import io.servicecard.order.work.application.FollowUpOrder;
import io.servicecard.order.work.application.ReadOrders;
import io.servicecard.order.work.domain.Order;
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

/** Work that is done again after it was handed over. */
@Path("/v1/orders/{orderId}")
@RunOnVirtualThread
@Tag(name = "Warranty and rework", description = "Orders that do work of another one again.")
public class FollowUpResource {
    private final FollowUpOrder followUpOrder;
    private final ReadOrders orders;
    private final OrderViews views;

    FollowUpResource(FollowUpOrder followUpOrder, ReadOrders orders, OrderViews views) {
        this.followUpOrder = followUpOrder;
        this.orders = orders;
        this.views = views;
    }

    /** Places one. */
    @POST
    @Path("/follow-ups")
    @Idempotent
    @RolesAllowed({RECEPTION, MANAGER})
    @Operation(
            summary =
                    "Have work done again that was handed over, as warranted or as rework, by an"
                            + " order of its own")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public RestResponse<OrderView> placeFollowUp(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull FollowUpBody request) {
        var placed =
                followUpOrder.place(
                        orderId,
                        ifMatch,
                        request.kind(),
                        request.quantities(),
                        ResultBody.toDomain(request.fields()));
        return Replies.created(
                "/v1/orders/" + placed.order().id(), views.of(placed), placed.order().version());
    }

    /** Those of an order. */
    @GET
    @Path("/follow-ups")
    @RolesAllowed({CUSTOMER, RECEPTION, TECHNICIAN, SUPPORT, MANAGER})
    @Operation(summary = "List the orders that do work of an order again, oldest first")
    public Page<OrderSummary> listFollowUps(
            @RestPath UUID orderId, @Valid @BeanParam Paging paging) {
        return paging.page(
                orders.followUps(orderId, paging.after(), paging.fetch()),
                Order::id,
                OrderSummary::of);
    }

    /** Says what was the matter. */
    @POST
    @Path("/find-cause")
    @Idempotent
    @RolesAllowed({TECHNICIAN, MANAGER})
    @Operation(
            summary =
                    "Say why work had to be done again, and whose fault it is, before it is checked")
    public RestResponse<OrderView> findCause(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull CauseBody request) {
        return views.changed(
                followUpOrder.findCause(orderId, ifMatch, request.cause(), request.fault()));
    }
}
