package io.servicecard.loyalty.limit.api;

import io.servicecard.loyalty.limit.domain.LimitsRefused;
import io.servicecard.platform.http.Problem;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Each refusal about limits as its problem document. */
class LimitsProblems {
    @ServerExceptionMapper
    RestResponse<Problem> refused(LimitsRefused refusal) {
        return switch (refusal) {
            case LimitsRefused.LimitsNotFound r ->
                    Problem.of(Status.NOT_FOUND, "limits-not-found").response();
            case LimitsRefused.LimitsPublished r ->
                    Problem.of(Status.CONFLICT, "limits-published")
                            .detail("Write a further version.")
                            .response();
            case LimitsRefused.LimitsOutdated r ->
                    Problem.of(Status.CONFLICT, "limits-outdated")
                            .detail("A later version is in force; write a further one.")
                            .response();
            case LimitsRefused.LimitsNeedSecondPerson r ->
                    Problem.of(Status.CONFLICT, "second-person-needed")
                            .detail("Who writes limits does not publish them.")
                            .response();
        };
    }
}
