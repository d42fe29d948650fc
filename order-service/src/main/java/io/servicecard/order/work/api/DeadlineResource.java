package io.servicecard.order.work.api;

import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;
import static io.servicecard.platform.security.Roles.TECHNICIAN;

import io.servicecard.order.deadline.api.ClockView;
import io.servicecard.order.deadline.application.ReadDeadlines;
import io.servicecard.order.work.application.ReadOrders;
import io.servicecard.platform.http.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The deadlines of an order; the staff's matter, for customers there is the promise. */
@Path("/v1/orders/{orderId}/deadlines")
@RunOnVirtualThread
@Tag(name = "Deadlines", description = "Times measured against the service standard.")
public class DeadlineResource {
    private final ReadOrders orders;
    private final ReadDeadlines deadlines;

    DeadlineResource(ReadOrders orders, ReadDeadlines deadlines) {
        this.orders = orders;
        this.deadlines = deadlines;
    }

    /** The clocks as they stand. */
    @GET
    @RolesAllowed({RECEPTION, TECHNICIAN, SUPPORT, MANAGER})
    @Operation(summary = "Read how an order stands against its deadlines")
    @Extension(name = "x-bounded", value = "one clock for each metric")
    public Page<ClockView> readDeadlines(@RestPath UUID orderId) {
        var order = orders.one(orderId);
        return Page.whole(deadlines.of(order.id()).stream().map(ClockView::of).toList());
    }
}
