package io.servicecard.order.template.api;

import io.servicecard.order.template.domain.TemplateRefused;
import io.servicecard.platform.http.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refusal about templates as a problem. */
class TemplateProblems {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    @ServerExceptionMapper
    RestResponse<Problem> refused(TemplateRefused refusal) {
        return switch (refusal) {
            case TemplateRefused.NotFound r ->
                    Problem.of(NOT_FOUND, "template-not-found").response();
            case TemplateRefused.Published r ->
                    Problem.of(CONFLICT, "template-published")
                            .detail("Write a further version instead.")
                            .response();
            case TemplateRefused.StageKeyTwice r ->
                    Problem.of(UNPROCESSABLE, "stage-key-twice").response();
            case TemplateRefused.NothingMandatory r ->
                    Problem.of(UNPROCESSABLE, "nothing-mandatory").response();
            case TemplateRefused.Flawed r ->
                    Problem.of(UNPROCESSABLE, "template-flawed")
                            .detail("Write a further version without what is named here.")
                            .errors(
                                    r.flaws.stream()
                                            .map(
                                                    flaw ->
                                                            new Problem.FieldError(
                                                                    flaw.field(),
                                                                    flaw.code(),
                                                                    flaw.message()))
                                            .toList())
                            .response();
        };
    }
}
