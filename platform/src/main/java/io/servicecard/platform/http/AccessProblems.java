package io.servicecard.platform.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns refused access into problem documents with the challenges of RFC 6750, section 3. */
class AccessProblems {
    @ServerExceptionMapper(UnauthorizedException.class)
    RestResponse<Problem> unauthorized() {
        return challenge("Bearer");
    }

    /** What exactly is wrong with the token is not told: it would help only who forges one. */
    @ServerExceptionMapper(AuthenticationFailedException.class)
    RestResponse<Problem> invalidToken() {
        return challenge("Bearer error=\"invalid_token\"");
    }

    @ServerExceptionMapper(ForbiddenException.class)
    RestResponse<Problem> forbidden() {
        return Problem.of(Status.FORBIDDEN, "forbidden")
                .detail("Your role may not do this.")
                .response();
    }

    private static RestResponse<Problem> challenge(String challenge) {
        var problem =
                Problem.of(Status.UNAUTHORIZED, "unauthorized")
                        .detail("Send a valid access token as Authorization: Bearer.");
        return RestResponse.ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .header("WWW-Authenticate", challenge)
                .build();
    }
}
