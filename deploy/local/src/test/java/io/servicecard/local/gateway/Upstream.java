package io.servicecard.local.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A service behind the gateway, which notes what reaches it. It answers {@code {}}; asked with
 * {@code ?die} it breaks the connection, with {@code ?unchanged} it answers 304.
 */
final class Upstream {

    private final AtomicReference<Map<String, String>> seen = new AtomicReference<>();

    Upstream(Vertx vertx, int port) throws ExecutionException, InterruptedException {
        vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    /** The headers of the last request by name in small letters, its uri, and bytes received. */
    Map<String, String> seen() {
        return seen.get();
    }

    void forget() {
        seen.set(null);
    }

    private void answer(HttpServerRequest request) {
        if ("die".equals(request.query())) {
            request.connection().close();
        } else if ("unchanged".equals(request.query())) {
            request.response().setStatusCode(304).putHeader("ETag", "\"1\"").end();
        } else {
            request.body()
                    .onSuccess(
                            body -> {
                                note(request, body.length());
                                request.response().end("{}");
                            });
        }
    }

    private void note(HttpServerRequest request, int received) {
        var facts = new TreeMap<String, String>();
        request.headers()
                .forEach(
                        header ->
                                facts.put(
                                        header.getKey().toLowerCase(Locale.ROOT),
                                        header.getValue()));
        facts.put("uri", request.uri());
        facts.put("received", Integer.toString(received));
        seen.set(facts);
    }
}
