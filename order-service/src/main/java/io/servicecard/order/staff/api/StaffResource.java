package io.servicecard.order.staff.api;

import io.servicecard.order.staff.application.KnownMember;
import io.servicecard.order.staff.application.ListStaff;
import io.servicecard.order.staff.application.RegisterStaff;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.Replies;
import io.servicecard.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The staff, kept by the manager. */
@Path("/v1/staff")
@RunOnVirtualThread
@RolesAllowed(Roles.MANAGER)
@Tag(name = "Staff", description = "Who works at the branches.")
public class StaffResource {
    private final RegisterStaff registerStaff;
    private final ListStaff staff;

    StaffResource(RegisterStaff registerStaff, ListStaff staff) {
        this.registerStaff = registerStaff;
        this.staff = staff;
    }

    /** Registers a member of the staff. */
    @POST
    @Idempotent
    @RolesAllowed(Roles.MANAGER)
    @Operation(summary = "Register a member of the staff")
    @APIResponseSchema(value = StaffView.class, responseCode = "201")
    public RestResponse<StaffView> registerStaff(@Valid @NotNull NewStaff request) {
        var member =
                registerStaff.register(
                        request.subject(),
                        request.displayName(),
                        request.branchId(),
                        request.skills());
        return Replies.created("/v1/staff", StaffView.of(member), member.member().version());
    }

    /** The staff, newest first. */
    @GET
    @RolesAllowed(Roles.MANAGER)
    @Operation(summary = "List the staff")
    public Page<StaffView> listStaff(@Valid @BeanParam Paging paging) {
        return paging.page(
                staff.before(paging.before(), paging.fetch()), KnownMember::id, StaffView::of);
    }
}
