package io.servicecard.order.assignment.api;

import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.TECHNICIAN;

import io.servicecard.order.assignment.application.ClaimableWork;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Work that nobody has. */
@Path("/v1/claimable-work")
@RunOnVirtualThread
@Tag(name = "Assignment", description = "Who does the work, and who could.")
public class ClaimableResource {
    private final ClaimableWork work;

    ClaimableResource(ClaimableWork work) {
        this.work = work;
    }

    /** What one could take. */
    @GET
    @RolesAllowed({TECHNICIAN, MANAGER})
    @Operation(
            summary =
                    "List what nobody has at one's branch and one could take: by priority, then by"
                            + " when it is due")
    public Page<ClaimableView> listClaimableWork(@Valid @BeanParam Paging paging) {
        return paging.page(
                work.after(paging.after(), paging.fetch()),
                ClaimableWork.Item::orderId,
                ClaimableView::of);
    }
}
