package io.servicecard.local.messages;

import io.servicecard.local.Html;
import io.servicecard.local.Problems;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/**
 * The page where a person reads all mail and SMS, newest first, and the same for programs: {@code
 * GET} and {@code DELETE /messages}.
 */
public final class MessagesPage {

    private static final int SHOWN = 200;

    private final Vertx vertx;
    private final int port;
    private final MessageStore store;
    private HttpServer server;

    /** A page that is not yet served. */
    public MessagesPage(Vertx vertx, int port, MessageStore store) {
        this.vertx = vertx;
        this.port = port;
        this.store = store;
    }

    /** Starts to listen on loopback. */
    public void start() throws InterruptedException, ExecutionException {
        var router = Router.router(vertx);
        router.get("/")
                .handler(
                        context ->
                                Html.send(
                                        context.response().putHeader("Refresh", "3"),
                                        render(store.find("", Instant.EPOCH))));
        router.get("/messages").handler(this::list);
        router.delete("/messages")
                .handler(
                        context -> {
                            store.clear();
                            context.response().setStatusCode(204).end();
                        });
        server =
                vertx.createHttpServer()
                        .requestHandler(router)
                        .listen(port, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get();
    }

    /** Stops to listen. */
    public void stop() throws InterruptedException, ExecutionException {
        if (server != null) {
            server.close().toCompletionStage().toCompletableFuture().get();
        }
    }

    private void list(RoutingContext context) {
        try {
            var since =
                    Optional.ofNullable(context.request().getParam("since"))
                            .map(Instant::parse)
                            .orElse(Instant.EPOCH);
            var to = Optional.ofNullable(context.request().getParam("to")).orElse("");
            var items = new JsonArray();
            store.find(to, since).forEach(message -> items.add(message.toJson()));
            context.json(new JsonObject().put("items", items));
        } catch (DateTimeParseException malformed) {
            Problems.send(
                    context.response(),
                    400,
                    "malformed-request",
                    "since is an instant such as 2026-01-31T09:00:00Z");
        }
    }

    private static String render(List<Message> messages) {
        var page =
                new StringBuilder(
                                "<h1>Messages</h1><p class=muted>Mail and SMS that the suite sent; nothing leaves this machine. ")
                        .append(messages.size())
                        .append(" in all.</p>");
        for (var message : messages.reversed().subList(0, Math.min(SHOWN, messages.size()))) {
            page.append("<article><strong>")
                    .append(
                            Html.escape(
                                    message.subject().isEmpty()
                                            ? message.channel().name()
                                            : message.subject()))
                    .append("</strong><br><span class=muted>")
                    .append(message.channel())
                    .append(" to ")
                    .append(Html.escape(message.to()))
                    .append(" at ")
                    .append(message.receivedAt())
                    .append("</span><pre>")
                    .append(Html.escape(message.text()))
                    .append("</pre></article>");
        }
        return Html.page("Messages", page.toString());
    }
}
