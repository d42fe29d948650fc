package io.servicecard.local.gateway;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.servicecard.local.Problems;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/**
 * Answers what the decoder could not read as a request, and ends the connection, for what follows
 * on it cannot be told apart any more. What goes wrong in the middle of a body ends the connection
 * without an answer: Vert.x lets nobody say something there.
 */
final class Unreadable {
    /** Closed at once, the answer could be lost with what the client still sends. */
    private static final int LINGER_MILLIS = 500;

    private final Vertx vertx;

    Unreadable(Vertx vertx) {
        this.vertx = vertx;
    }

    void answer(HttpServerRequest request) {
        var response = SecurityHeaders.on(request.response()).putHeader("Connection", "close");
        switch (request.decoderResult().cause()) {
            case TooLongHttpLineException e ->
                    Problems.send(
                            response, 414, "request-line-too-long", "The request line is too long");
            case TooLongHttpHeaderException e ->
                    Problems.send(response, 431, "headers-too-large", "The headers are too large");
            case null, default ->
                    Problems.send(
                            response, 400, "malformed-request", "This is no request of HTTP/1.1");
        }
        vertx.setTimer(LINGER_MILLIS, timer -> request.connection().close());
    }
}
