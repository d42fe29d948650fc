package io.servicecard.order.assignment.api;

import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;

import io.servicecard.order.assignment.application.PrioritiseOrder;
import io.servicecard.order.work.domain.Priority;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.http.Replies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What comes first. */
@Path("/v1/orders/{orderId}/prioritise")
@RunOnVirtualThread
@Tag(name = "Assignment", description = "Who does the work, and who could.")
public class PriorityResource {
    private final PrioritiseOrder prioritiseOrder;

    PriorityResource(PrioritiseOrder prioritiseOrder) {
        this.prioritiseOrder = prioritiseOrder;
    }

    /** What an order's priority is to be. */
    @Schema(name = "NewPriority")
    record PriorityBody(@NotNull Priority priority) {}

    /** The priority an order has. */
    @Schema(name = "OrderPriority")
    public record PriorityView(UUID orderId, Priority priority) {}

    /** Gives an order a priority. */
    @POST
    @Idempotent
    @RolesAllowed({RECEPTION, MANAGER})
    @Operation(summary = "Say what comes first; to and from URGENT is the manager's to say")
    public RestResponse<PriorityView> prioritiseOrder(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull PriorityBody request) {
        var order = prioritiseOrder.to(orderId, ifMatch, request.priority());
        return Replies.ok(new PriorityView(order.id(), order.priority()), order.version());
    }
}
