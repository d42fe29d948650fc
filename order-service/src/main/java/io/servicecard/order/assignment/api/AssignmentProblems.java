package io.servicecard.order.assignment.api;

import io.servicecard.order.assignment.domain.AssignmentRefused;
import io.servicecard.platform.http.Problem;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refusal about who does the work as a problem. */
class AssignmentProblems {
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    @ServerExceptionMapper
    RestResponse<Problem> refused(AssignmentRefused refusal) {
        return switch (refusal) {
            case AssignmentRefused.StaffElsewhere r ->
                    Problem.of(UNPROCESSABLE, "staff-elsewhere")
                            .detail("Nobody like that works at the order's branch.")
                            .response();
            case AssignmentRefused.Taken r ->
                    Problem.of(CONFLICT, "already-assigned").with("staffId", r.staffId).response();
            case AssignmentRefused.NotTaken r -> Problem.of(CONFLICT, "not-assigned").response();
            case AssignmentRefused.ReasonRequired r ->
                    Problem.of(UNPROCESSABLE, "reason-required")
                            .detail("Somebody has it: say why it goes to somebody else.")
                            .response();
            case AssignmentRefused.Unfit r ->
                    Problem.of(CONFLICT, "assignee-unfit")
                            .with("staffId", r.staffId)
                            .with("obstacles", r.obstacles)
                            .with("skills", r.lacking)
                            .response();
            case AssignmentRefused.WipLimitReached r ->
                    Problem.of(CONFLICT, "wip-limit-reached").with("staffId", r.staffId).response();
            case AssignmentRefused.PriorityReserved r ->
                    Problem.of(FORBIDDEN, "priority-reserved")
                            .detail("URGENT is the manager's to say and to take back.")
                            .response();
            case AssignmentRefused.StrategyForNothing r ->
                    Problem.of(UNPROCESSABLE, "strategy-for-nothing")
                            .detail("It is for orders of a branch, from a template, or both.")
                            .response();
            case AssignmentRefused.ReferenceUnknown r ->
                    Problem.of(UNPROCESSABLE, "unknown-reference")
                            .errors(
                                    List.of(
                                            new Problem.FieldError(
                                                    r.field,
                                                    "unknown-reference",
                                                    "does not exist")))
                            .response();
            case AssignmentRefused.NobodyFit r ->
                    Problem.of(CONFLICT, "nobody-fit")
                            .detail("The candidates say what stands in the way of each.")
                            .response();
        };
    }
}
