package io.servicecard.platform.testing.planted.domain;

import jakarta.ws.rs.core.Response;

/** Breaks: the domain knows HTTP, and asks the system for the time. */
public class ImpureDomain {
    /** HTTP in the domain. */
    public Response answer() {
        return Response.ok(java.time.Instant.now()).build();
    }
}
