package io.servicecard.order.work.api;

import static io.servicecard.platform.security.Roles.MANAGER;

import io.servicecard.order.work.api.OrderBodies.MigrateBody;
import io.servicecard.order.work.api.OrderBodies.ResultBody;
import io.servicecard.order.work.application.MigrateOrder;
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

/** Letting an order go on by a later version of its template. */
@Path("/v1/orders/{orderId}/migrate")
@RunOnVirtualThread
@Tag(name = "Migration", description = "Later versions of templates for orders under way.")
public class MigrationResource {
    private final MigrateOrder migrateOrder;
    private final OrderViews views;

    MigrationResource(MigrateOrder migrateOrder, OrderViews views) {
        this.migrateOrder = migrateOrder;
        this.views = views;
    }

    /** Goes on by a later version. */
    @POST
    @Idempotent
    @RolesAllowed(MANAGER)
    @Operation(summary = "Go on by a later version of the template, which has the current stage")
    public RestResponse<OrderView> migrateOrder(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull MigrateBody request) {
        var fields = ResultBody.toDomain(request.fields());
        return views.changed(
                migrateOrder.migrate(orderId, ifMatch, request.templateVersion(), fields));
    }
}
