package io.servicecard.order.work.api;

import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.TECHNICIAN;

import io.servicecard.order.work.application.AddLine;
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

/** Further work on an order for which nobody needs to be asked. */
@Path("/v1/orders/{orderId}/add-line")
@RunOnVirtualThread
@Tag(name = "Further work", description = "Little work beyond what was agreed to.")
public class LineResource {
    private final AddLine addLine;
    private final OrderViews views;

    LineResource(AddLine addLine, OrderViews views) {
        this.addLine = addLine;
        this.views = views;
    }

    /** Adds a line. */
    @POST
    @Idempotent
    @RolesAllowed({TECHNICIAN, RECEPTION, MANAGER})
    @Operation(
            summary =
                    "Add a line to an order in work, as far as what was agreed to is exceeded by"
                            + " little; more takes an estimate")
    public RestResponse<OrderView> addLine(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull WorkLineBody request) {
        return views.changed(addLine.add(orderId, ifMatch, request.toUseCase()));
    }
}
