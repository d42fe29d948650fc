package io.servicecard.order.assignment.api;

import static io.servicecard.platform.security.Roles.MANAGER;
import static io.servicecard.platform.security.Roles.RECEPTION;
import static io.servicecard.platform.security.Roles.SUPPORT;
import static io.servicecard.platform.security.Roles.TECHNICIAN;

import io.servicecard.order.assignment.api.AssignmentBodies.AssignBody;
import io.servicecard.order.assignment.api.AssignmentBodies.ClaimBody;
import io.servicecard.order.assignment.api.AssignmentBodies.UnassignBody;
import io.servicecard.order.assignment.application.AssignWork;
import io.servicecard.order.assignment.application.Assigned;
import io.servicecard.order.assignment.application.ReadAssignments;
import io.servicecard.order.assignment.application.TakeAway;
import io.servicecard.order.assignment.domain.Assignment;
import io.servicecard.order.assignment.domain.Strategy;
import io.servicecard.order.staff.application.ReadStaff;
import io.servicecard.platform.http.Idempotent;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.http.Page;
import io.servicecard.platform.http.Paging;
import io.servicecard.platform.http.Replies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Who does an order, or its stages. */
@Path("/v1/orders/{orderId}")
@RunOnVirtualThread
@Tag(name = "Assignment", description = "Who does the work, and who could.")
public class AssignmentResource {
    private final AssignWork assignWork;
    private final TakeAway takeAway;
    private final ReadAssignments assignments;
    private final ReadStaff staff;

    AssignmentResource(
            AssignWork assignWork,
            TakeAway takeAway,
            ReadAssignments assignments,
            ReadStaff staff) {
        this.assignWork = assignWork;
        this.takeAway = takeAway;
        this.assignments = assignments;
        this.staff = staff;
    }

    /** Gives it to somebody. */
    @POST
    @Path("/assign")
    @Idempotent
    @RolesAllowed({RECEPTION, MANAGER})
    @Operation(summary = "Give an order or a stage to somebody, or to the best by a strategy")
    public RestResponse<AssignmentView> assignOrder(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull AssignBody request) {
        return answer(
                request.staffId() == null
                        ? assignWork.best(
                                orderId,
                                ifMatch,
                                request.stage(),
                                request.strategy(),
                                request.reason())
                        : assignWork.to(
                                orderId,
                                ifMatch,
                                request.stage(),
                                request.staffId(),
                                request.reason()));
    }

    /** Takes it. */
    @POST
    @Path("/claim")
    @Idempotent
    @RolesAllowed({TECHNICIAN, MANAGER})
    @Operation(summary = "Take an order or a stage that nobody has")
    public RestResponse<AssignmentView> claimOrder(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull ClaimBody request) {
        return answer(assignWork.claim(orderId, ifMatch, request.stage()));
    }

    /** Takes it away. */
    @POST
    @Path("/unassign")
    @Idempotent
    @RolesAllowed({RECEPTION, TECHNICIAN, MANAGER})
    @Operation(summary = "Take an order or a stage from whoever has it; technicians only theirs")
    public RestResponse<AssignmentView> unassignOrder(
            @RestPath UUID orderId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull UnassignBody request) {
        return answer(takeAway.away(orderId, ifMatch, request.stage(), request.reason()));
    }

    /** Who has and had it. */
    @GET
    @Path("/assignments")
    @RolesAllowed({RECEPTION, TECHNICIAN, SUPPORT, MANAGER})
    @Operation(summary = "List who has and had an order and its stages, oldest first")
    public Page<AssignmentView> listAssignments(
            @RestPath UUID orderId, @Valid @BeanParam Paging paging) {
        return paging.page(
                assignments.of(orderId, paging.after(), paging.fetch()),
                Assignment::id,
                AssignmentView::of);
    }

    /** Who could have it. */
    @GET
    @Path("/assignee-candidates")
    @RolesAllowed({RECEPTION, MANAGER})
    @Operation(summary = "List who could have an order or a stage, the best first, and why")
    public CandidateList listAssigneeCandidates(
            @RestPath UUID orderId,
            @RestQuery @Size(max = 40) String stage,
            @RestQuery Strategy strategy) {
        var ranking = assignments.candidates(orderId, stage, strategy);
        var best = ranking.ranked().stream().limit(CandidateList.MOST).toList();
        var names = staff.names(best.stream().map(one -> one.candidate().staffId()).toList());
        return new CandidateList(
                ranking.strategy(),
                best.stream()
                        .map(one -> CandidateView.of(one, names.get(one.candidate().staffId())))
                        .toList());
    }

    private static RestResponse<AssignmentView> answer(Assigned assigned) {
        return Replies.ok(AssignmentView.of(assigned.assignment()), assigned.orderVersion());
    }
}
