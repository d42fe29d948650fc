package io.servicecard.local.messages;

import io.servicecard.local.Problems;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

/**
 * The API of an SMS provider, on loopback: {@code POST /messages} with {@code to}, {@code text} and
 * the sender's {@code reference}. A reference is accepted once: the same request again gets the
 * same answer, another text under it is refused.
 */
public final class SmsGateway {

    private final Vertx vertx;
    private final int port;
    private final MessageStore store;
    private HttpServer server;

    /** A gateway that is not yet started. */
    public SmsGateway(Vertx vertx, int port, MessageStore store) {
        this.vertx = vertx;
        this.port = port;
        this.store = store;
    }

    /** Starts to listen. */
    public void start() throws InterruptedException, ExecutionException {
        var router = Router.router(vertx);
        router.post("/messages")
                .handler(BodyHandler.create(false).setBodyLimit(16 * 1024))
                .handler(this::accept);
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

    private void accept(RoutingContext context) {
        var now = Instant.now();
        JsonObject request;
        try {
            request = context.body().asJsonObject();
        } catch (DecodeException malformed) {
            request = null;
        }
        if (request == null || text(request, "to").isBlank() || text(request, "text").isBlank()) {
            Problems.send(context.response(), 400, "malformed-request", "to and text are required");
            return;
        }
        var id = UUID.randomUUID().toString();
        var message =
                new Message(
                        id,
                        Message.Channel.SMS,
                        text(request, "to"),
                        "",
                        text(request, "text"),
                        text(request, "reference"),
                        now,
                        id);
        var kept = store.addOnce(message, SmsGateway::isRepeated);
        if (!kept.to().equals(message.to()) || !kept.text().equals(message.text())) {
            Problems.send(
                    context.response(),
                    409,
                    "reference-used",
                    "Another message was sent under this reference");
            return;
        }
        context.response().setStatusCode(202);
        context.json(new JsonObject().put("id", kept.id()).put("status", "ACCEPTED"));
    }

    private static boolean isRepeated(Message message, Message earlier) {
        return message.channel() == earlier.channel()
                && !message.reference().isEmpty()
                && message.reference().equals(earlier.reference());
    }

    private static String text(JsonObject request, String field) {
        return request.getValue(field) instanceof String text ? text : "";
    }
}
