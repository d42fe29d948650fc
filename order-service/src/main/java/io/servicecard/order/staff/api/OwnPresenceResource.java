package io.servicecard.order.staff.api;

import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.TECHNICIAN;

import io.servicecard.order.staff.api.StaffBodies.PresenceBody;
import io.servicecard.order.staff.application.ReadStaff;
import io.servicecard.order.staff.application.ReportPresence;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.http.Replies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What members of the staff see and say of themselves. */
@Path("/v1/staff/me")
@RunOnVirtualThread
@Tag(name = "Staff", description = "Who works at the branches.")
public class OwnPresenceResource {
    private final ReadStaff staff;
    private final ReportPresence reportPresence;

    OwnPresenceResource(ReadStaff staff, ReportPresence reportPresence) {
        this.staff = staff;
        this.reportPresence = reportPresence;
    }

    /** The caller. */
    @GET
    @RolesAllowed({TECHNICIAN, RECEPTION, MANAGER})
    @Operation(summary = "Read what is known of oneself")
    public RestResponse<StaffView> readOwnMembership(
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        var own = staff.own();
        return Replies.read(StaffView.of(own), own.member().version(), ifNoneMatch);
    }

    /** Comes or goes. */
    @POST
    @Path("/presence")
    @Idempotent
    @RolesAllowed({TECHNICIAN, RECEPTION, MANAGER})
    @Operation(summary = "Come or go away oneself")
    public RestResponse<StaffView> reportOwnPresence(
            @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull PresenceBody request) {
        var own = reportPresence.own(ifMatch, request.presence(), request.backAt());
        return Replies.ok(StaffView.of(own), own.member().version());
    }
}
