package io.servicecard.order.analytics.api;

import io.servicecard.order.analytics.domain.AnalyticsRefused;
import io.servicecard.platform.http.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refusal about figures as a problem. */
class AnalyticsProblems {
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;

    @ServerExceptionMapper
    RestResponse<Problem> refused(AnalyticsRefused refusal) {
        return switch (refusal) {
            case AnalyticsRefused.BranchUnknown r ->
                    Problem.of(NOT_FOUND, "branch-not-found").response();
            case AnalyticsRefused.PeriodUnfit r ->
                    Problem.of(UNPROCESSABLE, "period-unfit")
                            .detail("Ask for one day up to a year and a day.")
                            .response();
        };
    }
}
