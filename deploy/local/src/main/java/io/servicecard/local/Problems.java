package io.servicecard.local;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** Problem documents (RFC 9457) in the form that the services use. */
public final class Problems {

    private Problems() {}

    /**
     * Ends the response with a problem.
     *
     * @param code stable kebab-case code; the type is derived from it
     */
    public static void send(HttpServerResponse response, int status, String code, String detail) {
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .end(
                        new JsonObject()
                                .put("type", "urn:servicecard:problem:" + code)
                                .put("title", response.getStatusMessage())
                                .put("status", status)
                                .put("detail", detail)
                                .put("code", code)
                                .encode());
    }
}
