package io.servicecard.local.gateway;

import io.vertx.core.http.HttpServerResponse;

/** What every answer of the gateway carries, its own pages and problems included. */
final class SecurityHeaders {

    private SecurityHeaders() {}

    /** The same response with the headers. */
    static HttpServerResponse on(HttpServerResponse response) {
        return response.putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
}
