package io.servicecard.order.work.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.PARTNER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;
import static io.servicecard.platform.security.Roles.TECHNICIAN;

import io.servicecard.order.work.api.OrderBodies.PlaceBody;
import io.servicecard.order.work.application.OrderFilter;
import io.servicecard.order.work.application.PlaceOrder;
import io.servicecard.order.work.application.ReadOrders;
import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.OrderState;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.Replies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Placing and listing orders. */
@Path("/v1/orders")
@RunOnVirtualThread
@Tag(name = "Orders", description = "Jobs done for customers.")
public class OrderResource {
    private final PlaceOrder placeOrder;
    private final ReadOrders orders;
    private final OrderViews views;

    OrderResource(PlaceOrder placeOrder, ReadOrders orders, OrderViews views) {
        this.placeOrder = placeOrder;
        this.orders = orders;
        this.views = views;
    }

    /** Places an order. */
    @POST
    @Idempotent
    @RolesAllowed({CUSTOMER, RECEPTION, PARTNER})
    @Operation(summary = "Place an order with an active card, a customer with the own one")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public RestResponse<OrderView> placeOrder(@Valid @NotNull PlaceBody request) {
        var placed = placeOrder.place(request.toUseCase());
        return Replies.created(
                "/v1/orders/" + placed.order().id(), views.of(placed), placed.order().version());
    }

    /** Orders, newest first. */
    @GET
    @RolesAllowed({CUSTOMER, RECEPTION, TECHNICIAN, SUPPORT, MANAGER})
    @Operation(summary = "List orders, a customer the own ones")
    public Page<OrderSummary> listOrders(
            @RestQuery UUID customerId,
            @RestQuery UUID branchId,
            @RestQuery OrderState state,
            @RestQuery @Size(max = 40) String number,
            @Valid @BeanParam Paging paging) {
        var filter =
                new OrderFilter(
                        Optional.ofNullable(customerId),
                        Optional.ofNullable(branchId),
                        Optional.ofNullable(state),
                        Optional.ofNullable(number).map(text -> text.toUpperCase(Locale.ROOT)));
        return paging.page(
                orders.list(filter, paging.before(), paging.fetch()), Order::id, OrderSummary::of);
    }
}
