package io.servicecard.order.part.api;

import io.servicecard.order.part.domain.PartRefused;
import io.servicecard.platform.http.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refusal about parts as a problem. */
class PartProblems {
    private static final int NOT_FOUND = 404;

    @ServerExceptionMapper
    RestResponse<Problem> refused(PartRefused refusal) {
        return switch (refusal) {
            case PartRefused.NotFound r -> Problem.of(NOT_FOUND, "part-not-found").response();
        };
    }
}
