package io.servicecard.order.assignment.api;

import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.TECHNICIAN;

import io.servicecard.order.assignment.application.MyWork;
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

/** The caller's own work. */
@Path("/v1/my-work")
@RunOnVirtualThread
@Tag(name = "Assignment", description = "Who does the work, and who could.")
public class MyWorkResource {
    private final MyWork work;

    MyWorkResource(MyWork work) {
        this.work = work;
    }

    /** What there is to do. */
    @GET
    @RolesAllowed({TECHNICIAN, MANAGER})
    @Operation(summary = "List what one has to do oneself: by priority, then by when it is due")
    public Page<MyWorkView> listMyWork(@Valid @BeanParam Paging paging) {
        return paging.page(
                work.after(paging.before(), paging.fetch()), MyWork.Item::id, MyWorkView::of);
    }
}
