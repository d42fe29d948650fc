package io.servicecard.order.branch.api;

import io.servicecard.order.branch.application.AssignCalendar;
import io.servicecard.order.branch.application.Branches;
import io.servicecard.order.branch.application.ConfirmRetention;
import io.servicecard.order.branch.application.OpenBranch;
import io.servicecard.order.branch.domain.Branch;
import io.servicecard.order.branch.domain.BranchRefused;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.Replies;
import io.servicecard.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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

/** Branches: the manager opens them, everybody reads them. */
@Path("/v1/branches")
@RunOnVirtualThread
@Tag(name = "Branches", description = "Places where orders are taken in and done.")
public class BranchResource {
    private final OpenBranch openBranch;
    private final AssignCalendar assignCalendar;
    private final ConfirmRetention confirmRetention;
    private final Branches branches;

    BranchResource(
            OpenBranch openBranch,
            AssignCalendar assignCalendar,
            ConfirmRetention confirmRetention,
            Branches branches) {
        this.confirmRetention = confirmRetention;
        this.openBranch = openBranch;
        this.assignCalendar = assignCalendar;
        this.branches = branches;
    }

    /** Opens a branch. */
    @POST
    @Idempotent
    @RolesAllowed(Roles.MANAGER)
    @Operation(summary = "Open a branch")
    @APIResponseSchema(value = BranchView.class, responseCode = "201")
    public RestResponse<BranchView> openBranch(@Valid @NotNull NewBranch request) {
        var branch = openBranch.open(request.name(), request.zone(), request.currency());
        return Replies.created(
                "/v1/branches/" + branch.id(), BranchView.of(branch), branch.version());
    }

    /** Gives a branch its calendar. */
    @POST
    @Path("/{branchId}/assign-calendar")
    @Idempotent
    @RolesAllowed(Roles.MANAGER)
    @Operation(summary = "Let a branch work by a calendar that somebody has vouched for")
    public RestResponse<BranchView> assignCalendar(
            @RestPath UUID branchId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull BranchCalendar request) {
        var branch = assignCalendar.assign(branchId, ifMatch, request.calendarKey());
        return Replies.ok(BranchView.of(branch), branch.version());
    }

    /** Vouches for how long orders are kept. */
    @POST
    @Path("/{branchId}/confirm-retention")
    @Idempotent
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            summary =
                    "Vouch for how long, and on what legal basis, a branch keeps orders of"
                            + " customers who are forgotten")
    public RestResponse<BranchView> confirmRetention(
            @RestPath UUID branchId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull RetentionBody request) {
        var branch =
                confirmRetention.confirm(branchId, ifMatch, request.months(), request.legalBasis());
        return Replies.ok(BranchView.of(branch), branch.version());
    }

    /** The branches, newest first. */
    @GET
    @PermitAll
    @Operation(summary = "List the branches")
    public Page<BranchView> listBranches(@Valid @BeanParam Paging paging) {
        return paging.page(
                branches.before(paging.before(), paging.fetch()), Branch::id, BranchView::of);
    }

    /** One branch. */
    @GET
    @Path("/{branchId}")
    @PermitAll
    @Operation(summary = "Read a branch")
    public RestResponse<BranchView> readBranch(
            @RestPath UUID branchId, @HeaderParam("If-None-Match") String ifNoneMatch) {
        var branch = branches.findByIdOptional(branchId).orElseThrow(BranchRefused.NotFound::new);
        return Replies.read(BranchView.of(branch), branch.version(), ifNoneMatch);
    }
}
