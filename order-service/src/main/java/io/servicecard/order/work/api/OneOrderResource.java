package io.servicecard.order.work.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;
import static io.servicecard.platform.security.Roles.TECHNICIAN;

import io.servicecard.order.work.application.ReadOrders;
import io.servicecard.order.work.domain.TimelineEntry;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.Replies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Reading an order. Its path is that of the resources with an order's commands: the framework looks
 * among the operations of the longest path that fits, and to go on with a shorter one costs it as
 * much as all of its looking.
 */
@Path("/v1/orders/{orderId}")
@RunOnVirtualThread
@Tag(name = "Orders", description = "Jobs done for customers.")
public class OneOrderResource {
    private final ReadOrders orders;
    private final OrderViews views;

    OneOrderResource(ReadOrders orders, OrderViews views) {
        this.orders = orders;
        this.views = views;
    }

    /** One order. */
    @GET
    @RolesAllowed({CUSTOMER, RECEPTION, TECHNICIAN, SUPPORT, MANAGER})
    @Operation(summary = "Read an order")
    public RestResponse<OrderView> readOrder(
            @RestPath UUID orderId, @HeaderParam("If-None-Match") String ifNoneMatch) {
        var shown = orders.shown(orderId);
        return Replies.read(views.of(shown), shown.order().version(), ifNoneMatch);
    }

    /** What happened to an order. */
    @GET
    @Path("/timeline")
    @RolesAllowed({CUSTOMER, RECEPTION, TECHNICIAN, SUPPORT, MANAGER})
    @Operation(summary = "Read what happened to an order, oldest first")
    public Page<TimelineView> readTimeline(
            @RestPath UUID orderId, @Valid @BeanParam Paging paging) {
        var timeline = orders.timeline(orderId, paging.afterNumber(), paging.fetch());
        return paging.counted(
                timeline.entries(),
                TimelineEntry::version,
                entry -> TimelineView.of(entry, timeline));
    }
}
