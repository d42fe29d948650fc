package io.servicecard.platform.trace;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Takes the caller's trace over for each request. */
final class TraceRequests {
    private final Trace trace;

    TraceRequests(Trace trace) {
        this.trace = trace;
    }

    @ServerRequestFilter
    void open(ContainerRequestContext request) {
        trace.continueFrom(request.getHeaderString("traceparent"));
    }
}
