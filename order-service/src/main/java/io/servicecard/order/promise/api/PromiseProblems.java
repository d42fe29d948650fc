package io.servicecard.order.promise.api;

import io.servicecard.order.promise.domain.PromiseRefused;
import io.servicecard.platform.http.Problem;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refusal about promises as a problem. */
class PromiseProblems {
    private static final int CONFLICT = 409;
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
            case PromiseRefused.NotOpen r ->
                    Problem.of(CONFLICT, "promise-not-open")
                            .detail("Promises are made from the intake until an order is ready.")
                            .response();
            case PromiseRefused.InPast r -> Problem.of(UNPROCESSABLE, "promise-in-past").response();
            case PromiseRefused.TemplateNotPublished r ->
                    Problem.of(UNPROCESSABLE, "template-not-published").response();
        };
    }
}
