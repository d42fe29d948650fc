package io.servicecard.order.message.api;

import io.servicecard.order.message.domain.MessageRefused;
import io.servicecard.platform.http.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refusal about messages as a problem. */
class MessageProblems {
    private static final int NOT_FOUND = 404;

    @ServerExceptionMapper
    RestResponse<Problem> refused(MessageRefused refusal) {
        return switch (refusal) {
            case MessageRefused.NotFound r -> Problem.of(NOT_FOUND, "message-not-found").response();
        };
    }
}
