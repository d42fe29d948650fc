package io.servicecard.local.gateway;

import io.servicecard.local.Ports;
import io.servicecard.local.Problems;
import io.servicecard.local.Service;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.HttpProxy;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * One origin for the whole API: each request goes to the service that owns its path, or is refused
 * with a problem document.
 */
public final class Gateway {

    /** The longest body of a request that is let through. */
    static final long MAX_BODY_BYTES = 1024L * 1024;

    private final Vertx vertx;
    private final Ports ports;
    private final RouteTable routes;
    private final FrontPages pages;
    private HttpClient client;
    private final Map<Service, HttpProxy> proxies = new EnumMap<>(Service.class);
    private HttpServer server;

    /**
     * A gateway that does not listen yet.
     *
     * @param documents OpenAPI documents of the services
     * @param issuer the OpenID Connect provider that the explorer logs in at
     */
    public Gateway(Vertx vertx, Ports ports, Map<Service, JsonObject> documents, String issuer) {
        this.vertx = vertx;
        this.ports = ports;
        this.routes = RouteTable.of(documents);
        this.pages = new FrontPages(ports, issuer, MergedApi.of(documents, issuer));
    }

    /** Starts to listen on loopback. */
    public void start() throws InterruptedException, ExecutionException {
        // an upstream that is silent for a minute is given up, so no client hangs for longer; the
        // silence of a connection that waits for its next request counts, so none waits for long
        var options =
                new HttpClientOptions()
                        .setConnectTimeout(2000)
                        .setReadIdleTimeout(60)
                        .setIdleTimeoutUnit(TimeUnit.SECONDS)
                        .setKeepAliveTimeout(15);
        client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(64));
        for (var service : Service.values()) {
            proxies.put(
                    service,
                    HttpProxy.reverseProxy(client)
                            .origin(ports.service(service.number()), "127.0.0.1")
                            .addInterceptor(new UpstreamGuard(service)));
        }
        server =
                vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
                        .requestHandler(this::handle)
                        .invalidRequestHandler(new Unreadable(vertx)::answer)
                        .listen(ports.gateway(), "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get();
    }

    /** Stops to listen. */
    public void stop() throws InterruptedException, ExecutionException {
        if (server != null) {
            server.close().toCompletionStage().toCompletableFuture().get();
            client.close().toCompletionStage().toCompletableFuture().get();
        }
    }

    private void handle(HttpServerRequest request) {
        var response = SecurityHeaders.on(request.response());
        var path = request.path() == null ? "" : request.path();
        if (path.startsWith("/v1/")) {
            forward(request, path);
        } else if (!pages.serve(request, path)) {
            Problems.send(response, 404, "not-found", "Nothing is served under this path");
        }
    }

    private void forward(HttpServerRequest request, String path) {
        var service = routes.find(request.method().name(), path);
        if (service.isEmpty()) {
            Problems.send(
                    request.response(), 404, "not-found", "No service of the suite owns this path");
        } else if (lengthOf(request) > MAX_BODY_BYTES) {
            Problems.send(
                    request.response().putHeader("Connection", "close"),
                    413,
                    "body-too-large",
                    "A request may carry at most 1 MiB");
        } else if (!isPlainOrChunked(request)) {
            Problems.send(
                    request.response().putHeader("Connection", "close"),
                    501,
                    "transfer-encoding-unknown",
                    "Send the body chunked, or with its length");
        } else {
            proxies.get(service.get()).handle(request);
        }
    }

    private static boolean isPlainOrChunked(HttpServerRequest request) {
        var encodings = request.headers().getAll("Transfer-Encoding");
        return encodings.isEmpty()
                || (encodings.size() == 1
                        && encodings.getFirst().strip().equalsIgnoreCase("chunked"));
    }

    private static long lengthOf(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException malformed) {
            // the HTTP decoder refuses such requests itself; should one come through, it is too
            // large to be taken
            return Long.MAX_VALUE;
        }
    }
}
