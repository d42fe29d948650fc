package io.servicecard.platform.http;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.Locale;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** What the framework refuses before a resource sees it, as problem documents. */
class WebProblems {
    private final KnownPaths paths;
    private final ProblemMappers mappers;

    WebProblems(KnownPaths paths, ProblemMappers mappers) {
        this.paths = paths;
        this.mappers = mappers;
    }

    @ServerExceptionMapper
    RestResponse<Problem> web(
            WebApplicationException e,
            ContainerRequestContext request,
            SimpleResourceInfo resource) {
        if (e.getCause() instanceof JacksonException unreadable) {
            return ProblemMappers.malformed(unreadable);
        }
        int status = e.getResponse().getStatus();
        if (status >= 500) {
            return mappers.broken(e);
        }
        if (status == Status.METHOD_NOT_ALLOWED.getStatusCode()) {
            return notAllowed(request);
        }
        if (status != Status.NOT_FOUND.getStatusCode()) {
            return of(status).response();
        }
        if (resource.getResourceClass() == null) {
            return nowhere(request);
        }
        // a parameter that cannot be converted is no path by the framework's rules; one of the
        // query is
        return e.getCause() == null
                ? of(status).response()
                : QueryParameters.malformed(resource, request.getUriInfo().getQueryParameters())
                        .map(name -> mappers.refused(new RequestRefused.Malformed(name)))
                        .orElseGet(() -> of(status).response());
    }

    /** The problem that says no more than its status. */
    static Problem of(int status) {
        var known =
                Objects.requireNonNullElse(
                        Status.fromStatusCode(status), Status.INTERNAL_SERVER_ERROR);
        return Problem.of(
                status,
                known.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"));
    }

    private RestResponse<Problem> nowhere(ContainerRequestContext request) {
        var methods = paths.methods(request.getUriInfo().getPath());
        return methods.isEmpty() || methods.contains(request.getMethod())
                ? of(Status.NOT_FOUND.getStatusCode()).response()
                : notAllowed(request);
    }

    private RestResponse<Problem> notAllowed(ContainerRequestContext request) {
        var problem = of(Status.METHOD_NOT_ALLOWED.getStatusCode());
        return RestResponse.ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .header(
                        HttpHeaders.ALLOW,
                        String.join(", ", paths.methods(request.getUriInfo().getPath())))
                .build();
    }
}
