package io.servicecard.order.staff.api;

import io.servicecard.order.staff.api.StaffBodies.PlanBody;
import io.servicecard.order.staff.api.StaffBodies.PresenceBody;
import io.servicecard.order.staff.api.StaffBodies.SkillsBody;
import io.servicecard.order.staff.api.StaffBodies.WipLimitBody;
import io.servicecard.order.staff.application.KnownMember;
import io.servicecard.order.staff.application.PlanStaff;
import io.servicecard.order.staff.application.ReadStaff;
import io.servicecard.order.staff.application.RegisterStaff;
import io.servicecard.order.staff.application.ReportPresence;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.IfMatch;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The staff, kept by the manager. */
@Path("/v1/staff")
@RunOnVirtualThread
@RolesAllowed(Roles.MANAGER)
@Tag(name = "Staff", description = "Who works at the branches.")
public class StaffResource {
    private final RegisterStaff registerStaff;
    private final ReportPresence reportPresence;
    private final PlanStaff planStaff;
    private final ReadStaff staff;

    StaffResource(
            RegisterStaff registerStaff,
            ReportPresence reportPresence,
            PlanStaff planStaff,
            ReadStaff staff) {
        this.registerStaff = registerStaff;
        this.reportPresence = reportPresence;
        this.planStaff = planStaff;
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
        return Replies.created(
                "/v1/staff/" + member.id(), StaffView.of(member), member.member().version());
    }

    /** The staff, newest first. */
    @GET
    @RolesAllowed(Roles.MANAGER)
    @Operation(summary = "List the staff")
    public Page<StaffView> listStaff(@Valid @BeanParam Paging paging) {
        return paging.page(
                staff.before(paging.before(), paging.fetch()), KnownMember::id, StaffView::of);
    }

    /** One member. */
    @GET
    @Path("/{staffId}")
    @RolesAllowed(Roles.MANAGER)
    @Operation(summary = "Read a member of the staff")
    public RestResponse<StaffView> readStaffMember(
            @RestPath UUID staffId, @HeaderParam("If-None-Match") String ifNoneMatch) {
        var member = staff.one(staffId);
        return Replies.read(StaffView.of(member), member.member().version(), ifNoneMatch);
    }

    /** A member comes or goes, as the manager knows. */
    @POST
    @Path("/{staffId}/presence")
    @Idempotent
    @RolesAllowed(Roles.MANAGER)
    @Operation(summary = "Say that a member is there or away")
    public RestResponse<StaffView> reportPresence(
            @RestPath UUID staffId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull PresenceBody request) {
        return changed(reportPresence.of(staffId, ifMatch, request.presence(), request.backAt()));
    }

    /** Says what a member can do. */
    @POST
    @Path("/{staffId}/skills")
    @Idempotent
    @RolesAllowed(Roles.MANAGER)
    @Operation(summary = "Say what a member can do, and nothing else")
    public RestResponse<StaffView> changeSkills(
            @RestPath UUID staffId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull SkillsBody request) {
        return changed(planStaff.skills(staffId, ifMatch, request.skills()));
    }

    /** Says when a member works. */
    @POST
    @Path("/{staffId}/shift-plan")
    @Idempotent
    @RolesAllowed(Roles.MANAGER)
    @Operation(summary = "Say when a member works, and how much of a day goes into norms")
    public RestResponse<StaffView> planShifts(
            @RestPath UUID staffId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull PlanBody request) {
        return changed(planStaff.shifts(staffId, ifMatch, request.toDomain()));
    }

    /** Says how much a member has at once. */
    @POST
    @Path("/{staffId}/wip-limit")
    @Idempotent
    @RolesAllowed(Roles.MANAGER)
    @Operation(summary = "Say how many things a member has at once at most")
    public RestResponse<StaffView> limitWork(
            @RestPath UUID staffId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull WipLimitBody request) {
        return changed(planStaff.limit(staffId, ifMatch, request.limit()));
    }

    private static RestResponse<StaffView> changed(KnownMember member) {
        return Replies.ok(StaffView.of(member), member.member().version());
    }
}
