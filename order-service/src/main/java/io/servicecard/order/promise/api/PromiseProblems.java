package io.servicecard.order.promise.api;

import io.servicecard.order.promise.domain.PromiseRefused;
import io.servicecard.platform.http.Problem;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refusal about promises as a problem. */
class PromiseProblems {
    private static final int UNPROCESSABLE = 422;

    @ServerExceptionMapper
    RestResponse<Problem> refused(PromiseRefused refusal) {
        return switch (refusal) {
            case PromiseRefused.ReferenceUnknown r ->
                    Problem.of(UNPROCESSABLE, "unknown-reference")
                            .errors(
                                    List.of(
                                            new Problem.FieldError(
                                                    r.field,
                                                    "unknown-reference",
                                                    "does not exist")))
                            .response();
            case PromiseRefused.TemplateNotPublished r ->
                    Problem.of(UNPROCESSABLE, "template-not-published").response();
        };
    }
}
