package io.servicecard.order.work.api;

import static io.servicecard.platform.security.Roles.CUSTOMER;
import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;
import static io.servicecard.platform.security.Roles.TECHNICIAN;

import io.servicecard.order.work.api.OrderBodies.RecordBody;
import io.servicecard.order.work.api.OrderBodies.ResultBody;
import io.servicecard.order.work.application.ReadResults;
import io.servicecard.order.work.application.RecordResults;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What the template of an order asks, and what was answered. */
@Path("/v1/orders/{orderId}")
@RunOnVirtualThread
@Tag(name = "Results", description = "Checklists and fields of orders, and their answers.")
public class ResultResource {
    private final RecordResults recordResults;
    private final ReadResults readResults;
    private final OrderViews views;

    ResultResource(RecordResults recordResults, ReadResults readResults, OrderViews views) {
        this.recordResults = recordResults;
        this.readResults = readResults;
        this.views = views;
    }

    /** Writes results down. */
    @POST
    @Path("/record-results")
    @Idempotent
    @RolesAllowed({TECHNICIAN, MANAGER})
    @Operation(summary = "Record answers to checklist and fields of the stage under way")
    public RestResponse<OrderView> recordResults(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull RecordBody request) {
        var found = ResultBody.toDomain(request.results());
        return views.changed(recordResults.record(orderId, ifMatch, request.stage(), found));
    }

    /** The questions and their answers. */
    @GET
    @Path("/results")
    @RolesAllowed({CUSTOMER, RECEPTION, TECHNICIAN, SUPPORT, MANAGER})
    @Operation(summary = "Read what is asked for an order and what was answered")
    public Page<ResultView> readResults(@RestPath UUID orderId, @Valid @BeanParam Paging paging) {
        return paging.slice(readResults.of(orderId), ResultView::of);
    }
}
