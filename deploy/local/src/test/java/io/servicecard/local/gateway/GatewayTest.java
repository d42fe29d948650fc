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
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gateway before one service that answers and one that does not. */
class GatewayTest {

    private final Vertx vertx = SmallVertx.create();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Upstream service;
    private Ports ports;

    @BeforeEach
    void start() throws Exception {
        ports = new Ports(freeBase());
        service = new Upstream(vertx, ports.service(1));
        var documents =
                Map.of(Service.CARD, document("/v1/cards"), Service.ORDER, document("/v1/orders"));
        new Gateway(vertx, ports, documents, "http://localhost:1/servicecard").start();
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    @Test
    void aRequestReachesItsServiceWithATrace() throws Exception {
        var answer = send(request("/v1/cards?limit=2").header("X-Forwarded-For", "1.2.3.4"));
        assertEquals("{}", answer.body());
        assertEquals("/v1/cards?limit=2", service.seen().get("uri"));
        assertTrue(service.seen().get("traceparent").matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
        assertEquals("127.0.0.1", service.seen().get("x-forwarded-for"));
        assertEquals("localhost:" + ports.gateway(), service.seen().get("x-forwarded-host"));
        assertEquals(
                "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElseThrow());
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        send(request("/v1/cards").header("traceparent", trace));
        assertEquals(trace, service.seen().get("traceparent"));
    }

    @Test
    void aServiceThatIsDownIsAProblemToTryAgain() throws Exception {
        var answer = send(request("/v1/orders").POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertEquals(503, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("1", answer.headers().firstValue("Retry-After").orElseThrow());
        assertEquals("service-unavailable", new JsonObject(answer.body()).getString("code"));
    }

    @Test
    void aServiceThatDiesInTheMiddleIsAProblemToo() throws Exception {
        assertEquals(503, send(request("/v1/cards?die")).statusCode());
    }

    @Test
    void anAnswerWithoutBodyAnnouncesNone() throws Exception {
        var answer = send(request("/v1/cards?unchanged").header("If-None-Match", "\"1\""));
        assertEquals(304, answer.statusCode());
        assertEquals("\"1\"", answer.headers().firstValue("ETag").orElseThrow());
        assertTrue(answer.headers().firstValue("Transfer-Encoding").isEmpty());
        assertEquals(200, send(request("/v1/cards")).statusCode());
    }

    @Test
    void unknownPathsAreProblems() throws Exception {
        for (var path : new String[] {"/v1/unknown", "/anything"}) {
            var answer = send(request(path));
            assertEquals(404, answer.statusCode());
            assertEquals("not-found", new JsonObject(answer.body()).getString("code"));
        }
    }

    @Test
    void bodiesAreLimited() throws Exception {
        var limit = 1 << 20;
        assertEquals(
                200,
                send(request("/v1/cards")
                                .POST(HttpRequest.BodyPublishers.ofString("x".repeat(limit))))
                        .statusCode());
        assertEquals(Integer.toString(limit), service.seen().get("received"));
        var answer =
                send(
                        request("/v1/cards")
                                .POST(HttpRequest.BodyPublishers.ofString("x".repeat(limit + 1))));
        assertEquals(413, answer.statusCode());
        assertEquals("body-too-large", new JsonObject(answer.body()).getString("code"));
    }

    @Test
    void bodiesOfUnknownLengthPassUpToTheSameLimit() throws Exception {
        var limit = 1 << 20;
        for (var length : new int[] {0, 7, limit}) {
            assertEquals(200, send(request("/v1/cards").POST(chunked(length))).statusCode());
            assertEquals(Integer.toString(length), service.seen().get("received"));
            assertEquals("chunked", service.seen().get("transfer-encoding"));
        }
        service.forget();
        var answer = send(request("/v1/cards").POST(chunked(limit + 1)));
        assertEquals(413, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("body-too-large", new JsonObject(answer.body()).getString("code"));
        assertNull(service.seen(), "the service got no whole request");
        assertEquals(503, send(request("/v1/orders").POST(chunked(7))).statusCode());
        assertEquals(200, send(request("/v1/cards")).statusCode());
    }

    @Test
    void aClientPretendsToBeNeitherProxyNorSomebodyElse() throws Exception {
        var pretended =
                """
                Forwarded: for=1.2.3.4
                X-Forwarded-For: 1.2.3.4
                X-Forwarded-User: manager
                X-Forwarded-Prefix: /admin
                X-Real-IP: 1.2.3.4
                Remote-User: manager
                X-SSL-Client-Verify: SUCCESS
                X-Original-URL: /v1/contact-lookups
                X-Secret-Hop: only for the gateway
                Proxy-Authorization: Basic eDp5
                TE: trailers
                Keep-Alive: timeout=5
                """;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), ports.gateway())) {
            var request =
                    "GET /v1/cards HTTP/1.1\nHost: localhost\nConnection: close, X-Secret-Hop\n"
                            + "Authorization: Bearer token\n"
                            + pretended
                            + "\n";
            socket.getOutputStream()
                    .write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(10_000);
            var status = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
            assertEquals("HTTP/1.1 200", new String(status, StandardCharsets.US_ASCII));
        }
        var expected = Map.of("x-forwarded-for", "127.0.0.1");
        for (var line : pretended.lines().toList()) {
            var name = line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
            assertEquals(expected.get(name), service.seen().get(name), name);
        }
        assertEquals("Bearer token", service.seen().get("authorization"));
    }

    @Test
    void theFrontPagesAreServed() throws Exception {
        assertTrue(send(request("/")).body().contains("anna"));
        assertTrue(
                new JsonObject(send(request("/openapi.json")).body())
                        .getJsonObject("paths")
                        .containsKey("/v1/orders"));
        var explorer = send(request("/explorer/"));
        assertTrue(explorer.body().contains("swagger-ui-bundle.js"));
        assertFalse(
                explorer.headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow()
                        .contains("unsafe-eval"));
        assertEquals(200, send(request("/explorer/swagger-ui-bundle.js")).statusCode());
        assertEquals(404, send(request("/explorer/../secrets")).statusCode());
    }

    private static HttpRequest.BodyPublisher chunked(int length) {
        return HttpRequest.BodyPublishers.fromPublisher(
                HttpRequest.BodyPublishers.ofString("x".repeat(length)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + ports.gateway() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonObject document(String path) {
        return new JsonObject()
                .put(
                        "paths",
                        new JsonObject().put(path, new JsonObject().put("get", new JsonObject())));
    }

    /** A base port below which the gateway's and the first two services' ports are free. */
    static int freeBase() throws Exception {
        while (true) {
            var base = Ports.free(1).getFirst();
            if (base < 60000 && isFree(base + 1) && isFree(base + 2)) {
                return base;
            }
        }
    }

    private static boolean isFree(int port) throws Exception {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (BindException taken) {
            return false;
        }
    }
}
