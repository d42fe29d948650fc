package io.servicecard.notification.message.api;

import io.servicecard.notification.message.domain.NotificationRefused;
import io.servicecard.platform.http.Problem;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** One problem type for each refusal. */
class NotificationProblems {
    @ServerExceptionMapper
    RestResponse<Problem> refused(NotificationRefused refusal) {
        return switch (refusal) {
            case NotificationRefused.NotFound notFound ->
                    Problem.of(Status.NOT_FOUND, "notification-not-found").response();
        };
    }
}
