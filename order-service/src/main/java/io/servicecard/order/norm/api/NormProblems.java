package io.servicecard.order.norm.api;

import io.servicecard.order.norm.domain.NormRefused;
import io.servicecard.platform.http.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refusal about norms as a problem. */
class NormProblems {
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    @ServerExceptionMapper
    RestResponse<Problem> refused(NormRefused refusal) {
        return switch (refusal) {
            case NormRefused.NotFound r ->
                    Problem.of(UNPROCESSABLE, "norm-proposal-unknown").response();
            case NormRefused.Twice r -> Problem.of(UNPROCESSABLE, "norm-proposal-twice").response();
            case NormRefused.Decided r ->
                    Problem.of(CONFLICT, "norm-proposal-decided").with("state", r.state).response();
            case NormRefused.Outdated r ->
                    Problem.of(CONFLICT, "norm-proposal-outdated")
                            .detail("Orders are placed from another version of the template.")
                            .response();
        };
    }
}
