package io.servicecard.order.staff.api;

import io.servicecard.order.staff.domain.StaffRefused;
import io.servicecard.platform.http.Problem;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refusal about staff as a problem. */
class StaffProblems {
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    @ServerExceptionMapper
    RestResponse<Problem> refused(StaffRefused refusal) {
        return switch (refusal) {
            case StaffRefused.NotFound r -> Problem.of(NOT_FOUND, "staff-not-found").response();
            case StaffRefused.CallerUnknown r ->
                    Problem.of(FORBIDDEN, "not-registered-staff").response();
            case StaffRefused.SubjectTaken r -> Problem.of(CONFLICT, "subject-taken").response();
            case StaffRefused.BranchUnknown r ->
                    Problem.of(UNPROCESSABLE, "unknown-reference")
                            .errors(
                                    List.of(
                                            new Problem.FieldError(
                                                    "branchId",
                                                    "unknown-reference",
                                                    "does not exist")))
                            .response();
            case StaffRefused.PlanUnclear r ->
                    Problem.of(UNPROCESSABLE, "shift-plan-unclear")
                            .detail("Shifts follow a calendar or hours of their own, not both.")
                            .response();
            case StaffRefused.ReturnUnclear r ->
                    Problem.of(UNPROCESSABLE, "back-at-unclear")
                            .detail("Only AWAY says when to be back, and that lies ahead.")
                            .response();
        };
    }
}
