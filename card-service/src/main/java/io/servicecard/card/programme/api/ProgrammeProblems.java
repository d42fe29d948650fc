package io.servicecard.card.programme.api;

import io.servicecard.card.programme.domain.ProgrammeRefused;
import io.servicecard.platform.http.Problem;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Refusals of programmes as problem documents. */
class ProgrammeProblems {
    @ServerExceptionMapper
    RestResponse<Problem> refused(ProgrammeRefused refusal) {
        return switch (refusal) {
            case ProgrammeRefused.NotFound r ->
                    Problem.of(Status.NOT_FOUND, "programme-not-found").response();
        };
    }
}
