package io.servicecard.order.work.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;
import static io.servicecard.platform.security.Roles.TECHNICIAN;

import io.servicecard.order.promise.api.PromiseView;
import io.servicecard.order.promise.application.ReadPromise;
import io.servicecard.order.work.application.PromiseOrder;
import io.servicecard.order.work.application.ReadOrders;
import io.servicecard.platform.http.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** When an order will be ready: as promised, and as is to be expected. */
@Path("/v1/orders/{orderId}/promise")
@RunOnVirtualThread
@Tag(name = "Promises", description = "When orders will be ready.")
public class PromiseResource {
    private final ReadOrders orders;
    private final ReadPromise promises;
    private final PromiseOrder promiseOrder;

    PromiseResource(ReadOrders orders, ReadPromise promises, PromiseOrder promiseOrder) {
        this.orders = orders;
        this.promises = promises;
        this.promiseOrder = promiseOrder;
    }

    /** When it is promised to be ready. */
    @Schema(name = "PromiseByHand")
    public record PromiseBody(@NotNull Instant readyBy) {}

    /** Promises a time. */
    @POST
    @Idempotent
    @RolesAllowed({RECEPTION, MANAGER})
    @Operation(summary = "Promise another time, which no forecast moves; the customer is told")
    public RestResponse<PromiseView> promiseOrder(
            @RestPath UUID orderId, @Valid @NotNull PromiseBody request) {
        return RestResponse.ok(PromiseView.of(promiseOrder.promise(orderId, request.readyBy())));
    }

    /** The promise with all that were made before it. */
    @GET
    @RolesAllowed({CUSTOMER, RECEPTION, TECHNICIAN, SUPPORT, MANAGER})
    @Operation(summary = "Read what was promised of an order, and when it is to be expected")
    public PromiseView readPromise(@RestPath UUID orderId) {
        var order = orders.one(orderId);
        return PromiseView.of(promises.of(order.origin().branchId(), orderId));
    }
}
