package io.servicecard.order.work.api;

import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;
import static io.servicecard.platform.security.Roles.TECHNICIAN;

import io.servicecard.order.work.application.ReadRework;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What staff reads before work is done again. */
@Path("/v1/orders/{orderId}")
@RunOnVirtualThread
@Tag(name = "Rework", description = "What checks found, and what had to be done again.")
public class ReworkResource {
    private final ReadRework rework;

    ReworkResource(ReadRework rework) {
        this.rework = rework;
    }

    /** The checks. */
    @GET
    @Path("/quality-checks")
    @RolesAllowed({RECEPTION, TECHNICIAN, SUPPORT, MANAGER})
    @Operation(summary = "List the checks of an order and what they found, oldest first")
    public Page<ReadRework.Checked> listQualityChecks(
            @RestPath UUID orderId, @Valid @BeanParam Paging paging) {
        return paging.page(
                rework.checks(orderId, paging.after(), paging.fetch()),
                ReadRework.Checked::id,
                checked -> checked);
    }

    /** The work that was done again. */
    @GET
    @Path("/stage-runs")
    @RolesAllowed({RECEPTION, TECHNICIAN, SUPPORT, MANAGER})
    @Operation(summary = "List the work that had to be done again, oldest first")
    public Page<ReadRework.Returned> listStageRuns(
            @RestPath UUID orderId, @Valid @BeanParam Paging paging) {
        return paging.counted(
                rework.runs(orderId, paging.afterNumber(), paging.fetch()),
                ReadRework.Returned::place,
                returned -> returned);
    }
}
