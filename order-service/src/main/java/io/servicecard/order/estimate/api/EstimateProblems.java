package io.servicecard.order.estimate.api;

import io.servicecard.order.estimate.domain.EstimateRefused;
import io.servicecard.platform.http.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refusal about estimates as a problem. */
class EstimateProblems {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    @ServerExceptionMapper
    RestResponse<Problem> refused(EstimateRefused refusal) {
        return switch (refusal) {
            case EstimateRefused.NotFound r ->
                    Problem.of(NOT_FOUND, "estimate-not-found").response();
            case EstimateRefused.TooMany r ->
                    Problem.of(CONFLICT, "too-many-estimates").with("most", r.most).response();
            case EstimateRefused.LinkUnknown r ->
                    Problem.of(NOT_FOUND, "estimate-link-not-found").response();
            case EstimateRefused.Elsewhere r ->
                    Problem.of(CONFLICT, "estimate-state")
                            .with("estimateState", r.state)
                            .response();
            case EstimateRefused.TooLate r -> Problem.of(CONFLICT, "estimate-expired").response();
            case EstimateRefused.LinesUndecided r ->
                    Problem.of(UNPROCESSABLE, "lines-undecided")
                            .with("lines", r.lines)
                            .detail("Each line is decided on, and no other.")
                            .response();
        };
    }
}
