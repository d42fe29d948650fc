package io.servicecard.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.local.Ports;
import io.servicecard.local.Service;
import io.servicecard.local.SmallVertx;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes that are no request, sent to the gateway. */
class UnreadableTest {
    private static final String HOST = "Host: localhost\n";

    private final Vertx vertx = SmallVertx.create();
    private Upstream service;
    private Ports ports;

    @BeforeEach
    void start() throws Exception {
        ports = new Ports(GatewayTest.freeBase());
        service = new Upstream(vertx, ports.service(1));
        var operation = new JsonObject().put("get", new JsonObject());
        var documents =
                Map.of(
                        Service.CARD,
                        new JsonObject()
                                .put("paths", new JsonObject().put("/v1/cards", operation)));
        new Gateway(vertx, ports, documents, "http://localhost:1/servicecard").start();
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    @ParameterizedTest
    @CsvSource({
        "'GET', ''",
        "'GET /v1/cards FTP', ''",
        "'GET /v1/cards HTTP/1.1', 'X-Test: a\u0000b'",
        "'GET /v1/cards HTTP/1.1', 'X Test: a'",
        "'GET /v1/cards HTTP/1.1', 'Content-Length: 1\nContent-Length: 2'",
        "'GET /v1/cards HTTP/1.1', 'Content-Length: abc'",
        "'\u0016\u0003\u0001', ''"
    })
    void isAProblem(String line, String header) throws IOException {
        var end = header.isEmpty() ? "\n" : "\n\n";
        isProblem(400, "malformed-request", exchange(line + "\n" + HOST + header + end));
        assertNull(service.seen());
    }

    @Test
    void lengthsAreLimited() throws IOException {
        isProblem(
                414,
                "request-line-too-long",
                exchange("GET /v1/cards?" + "a".repeat(40_000) + " HTTP/1.1\n" + HOST + "\n"));
        isProblem(
                431,
                "headers-too-large",
                exchange(
                        "GET /v1/cards HTTP/1.1\n"
                                + HOST
                                + "X-Test: "
                                + "a".repeat(40_000)
                                + "\n\n"));
    }

    @Test
    void anotherVersionIsNoFault() throws IOException {
        var answer = exchange("GET /v1/cards HTTP/3.7\n" + HOST + "\n");
        assertFalse(answer.startsWith("HTTP/1.1 500"), answer);
        assertNull(service.seen());
    }

    /** Vert.x closes here before anybody can say something; the service gets no whole request. */
    @Test
    void aChunkThatIsNoneEndsTheConnection() throws IOException {
        exchange(
                "POST /v1/cards HTTP/1.1\n" + HOST + "Transfer-Encoding: chunked\n\nzz\n{}\n0\n\n");
        assertNull(service.seen());
    }

    private static void isProblem(int status, String code, String answer) {
        // in HTTP/1.0 where the request's version could not be read
        assertTrue(answer.matches("(?s)HTTP/1\\.[01] " + status + " .*"), answer);
        var head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
        assertTrue(head.contains("content-type: application/problem+json"), head);
        assertTrue(head.contains("x-content-type-options: nosniff"), head);
        assertTrue(head.contains("cache-control: no-store"), head);
        assertTrue(head.startsWith("http/1.0") || head.contains("connection: close"), head);
        var problem = new JsonObject(answer.substring(head.length()).strip());
        assertEquals(status, problem.getInteger("status"));
        assertEquals(code, problem.getString("code"));
    }

    /** Sends bytes and reads all that comes until the gateway closes the connection. */
    private String exchange(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), ports.gateway())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
