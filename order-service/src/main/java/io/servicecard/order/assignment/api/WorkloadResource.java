package io.servicecard.order.assignment.api;

import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;

import io.servicecard.order.assignment.application.Workload;
import io.servicecard.order.staff.application.Rota;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What a branch has to do, and who could. */
@Path("/v1/branches/{branchId}/workload")
@RunOnVirtualThread
@Tag(name = "Workload", description = "What waits at a branch against what its staff can do.")
public class WorkloadResource {
    private static final String UP_TO_31 = "[1-9]|[12]\\d|3[01]";

    private final Rota rota;
    private final Workload workload;
    private final InstantSource clock;

    WorkloadResource(Rota rota, Workload workload, InstantSource clock) {
        this.rota = rota;
        this.workload = workload;
        this.clock = clock;
    }

    /** The workload as it is now. */
    @GET
    @RolesAllowed({RECEPTION, MANAGER})
    @Operation(summary = "Read what waits at a branch against what its staff can do in some days")
    public WorkloadView readWorkload(
            @RestPath UUID branchId,
            @QueryParam("days") @DefaultValue("1") @Pattern(regexp = UP_TO_31) String days) {
        var from = clock.instant();
        var to = from.plus(Duration.ofDays(Integer.parseInt(days)));
        var capacity = rota.capacity(branchId, from, to);
        return WorkloadView.of(from, to, capacity, workload.of(branchId));
    }
}
