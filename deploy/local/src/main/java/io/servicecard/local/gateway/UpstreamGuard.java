package io.servicecard.local.gateway;

import io.servicecard.local.Service;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What is added to a request on its way to a service, and what a client is told when the service
 * does not answer.
 */
final class UpstreamGuard implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(UpstreamGuard.class.getName());
    private static final String TRACE = "traceparent";

    private final Service service;

    UpstreamGuard(Service service) {
        this.service = service;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        var original = request.proxiedRequest();
        if (!request.headers().contains(TRACE)) {
            request.putHeader(TRACE, newTrace());
        }
        // set, never passed on: a client cannot pretend to be somebody else's proxy
        request.headers().remove("Forwarded");
        request.putHeader("X-Forwarded-Proto", "http");
        request.putHeader("X-Forwarded-For", original.remoteAddress().hostAddress());
        if (original.authority() != null) {
            request.putHeader("X-Forwarded-Host", original.authority().toString());
        }
        return context.sendRequest()
                .recover(failure -> Future.succeededFuture(unavailable(request, failure)));
    }

    private ProxyResponse unavailable(ProxyRequest request, Throwable failure) {
        LOG.log(Level.FINE, failure, () -> service.id() + " did not answer");
        var problem =
                new JsonObject()
                        .put("type", "urn:servicecard:problem:service-unavailable")
                        .put("title", "Service Unavailable")
                        .put("status", 503)
                        .put("detail", "The " + service.id() + " does not answer; try again")
                        .put("code", "service-unavailable");
        var response =
                request.release()
                        .response()
                        .setStatusCode(503)
                        .setStatusMessage("Service Unavailable");
        response.headers().clear();
        return response.putHeader("Content-Type", "application/problem+json")
                .putHeader("Retry-After", "1")
                .putHeader("Cache-Control", "no-store")
                .setBody(Body.body(Buffer.buffer(problem.encode())));
    }

    private static String newTrace() {
        var hex = HexFormat.of();
        var random = ThreadLocalRandom.current();
        // an all-zero id would be invalid
        return "00-"
                + hex.toHexDigits(random.nextLong())
                + hex.toHexDigits(random.nextLong() | 1)
                + "-"
                + hex.toHexDigits(random.nextLong() | 1)
                + "-01";
    }
}
