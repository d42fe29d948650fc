package io.servicecard.order.document.api;

import io.servicecard.order.document.domain.DocumentRefused;
import io.servicecard.platform.http.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refusal about papers as a problem. */
class DocumentProblems {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;

    @ServerExceptionMapper
    RestResponse<Problem> refused(DocumentRefused refusal) {
        return switch (refusal) {
            case DocumentRefused.NotFound r ->
                    Problem.of(NOT_FOUND, "document-not-found").response();
            case DocumentRefused.NotYet r -> Problem.of(CONFLICT, "document-not-yet").response();
            case DocumentRefused.Erased r -> Problem.of(GONE, "personal-data-erased").response();
        };
    }
}
