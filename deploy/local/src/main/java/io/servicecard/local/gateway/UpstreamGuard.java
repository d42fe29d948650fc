package io.servicecard.local.gateway;

import io.netty.handler.codec.http.HttpResponseStatus;
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
        ForwardedHeaders.prepare(request.headers(), original);
        var body = new LimitedBody(request.getBody().stream(), Gateway.MAX_BODY_BYTES);
        if (original.headers().contains("Transfer-Encoding")) {
            request.setBody(Body.body(body));
        }
        return context.sendRequest()
                .recover(
                        failure ->
                                Future.succeededFuture(
                                        body.isTooLong()
                                                ? tooLarge(request)
                                                : unavailable(request, failure)));
    }

    /** What has no body must announce none, or a client waits for its end (RFC 9110, 6.4.1). */
    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var response = context.response();
        var status = response.getStatusCode();
        if (status == HttpResponseStatus.NOT_MODIFIED.code()
                || status == HttpResponseStatus.NO_CONTENT.code()) {
            response.headers().remove("Transfer-Encoding");
            response.setBody(null);
        }
        return context.sendResponse();
    }

    private ProxyResponse unavailable(ProxyRequest request, Throwable failure) {
        LOG.log(Level.FINE, failure, () -> service.id() + " did not answer");
        return problem(
                        request,
                        HttpResponseStatus.SERVICE_UNAVAILABLE,
                        "service-unavailable",
                        "The " + service.id() + " does not answer; try again")
                .putHeader("Retry-After", "1");
    }

    private static ProxyResponse tooLarge(ProxyRequest request) {
        return problem(
                        request,
                        HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE,
                        "body-too-large",
                        "A request may carry at most 1 MiB")
                .putHeader("Connection", "close");
    }

    private static ProxyResponse problem(
            ProxyRequest request, HttpResponseStatus status, String code, String detail) {
        var problem =
                new JsonObject()
                        .put("type", "urn:servicecard:problem:" + code)
                        .put("title", status.reasonPhrase())
                        .put("status", status.code())
                        .put("detail", detail)
                        .put("code", code);
        var response =
                request.release()
                        .response()
                        .setStatusCode(status.code())
                        .setStatusMessage(status.reasonPhrase());
        response.headers().clear();
        return response.putHeader("Content-Type", "application/problem+json")
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
