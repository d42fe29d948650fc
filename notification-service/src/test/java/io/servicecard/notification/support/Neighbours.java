package io.servicecard.notification.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.servicecard.platform.id.Ids;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * card-service and feedback-service as this service sees them: real HTTP, the contract's answers,
 * and no answer without a token of the role service.
 */
public final class Neighbours {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<UUID, ObjectNode> CUSTOMERS = new ConcurrentHashMap<>();
    private static final AtomicInteger LOOKUPS = new AtomicInteger();
    private static volatile int cardStatus = 200;
    private static volatile int feedbackStatus = 200;

    private Neighbours() {}

    /** Starts both; returns the address. */
    static String start() {
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/v1/contact-lookups", Neighbours::contacts);
            server.createContext("/v1/invitation-links", Neighbours::links);
            server.start();
            return "http://localhost:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** From now on card-service answers with this status. */
    public static void cardAnswers(int status) {
        cardStatus = status;
    }

    /** From now on feedback-service answers with this status. */
    public static void feedbackAnswers(int status) {
        feedbackStatus = status;
    }

    /** How often contacts were asked for. */
    public static int lookups() {
        return LOOKUPS.get();
    }

    /** A customer that card-service knows; null for a contact that it does not have. */
    public static UUID customer(
            String name, String locale, String phone, String email, String preferredChannel) {
        var id = Ids.next();
        var item = JSON.createObjectNode().put("customerId", id.toString());
        item.put("displayName", name).put("locale", locale).put("zone", "Europe/Warsaw");
        item.put("preferredChannel", preferredChannel).put("phone", phone).put("email", email);
        CUSTOMERS.put(id, item);
        return id;
    }

    /** The link that feedback-service gives for an invitation. */
    public static String link(UUID invitation) {
        return "http://localhost:8080/survey/signed-" + invitation;
    }

    private static void contacts(HttpExchange exchange) throws IOException {
        LOOKUPS.incrementAndGet();
        var answer = JSON.createObjectNode();
        var items = answer.putArray("items");
        read(exchange)
                .path("customerIds")
                .forEach(
                        id -> {
                            var known = CUSTOMERS.get(UUID.fromString(id.asText()));
                            if (known != null) {
                                items.add(known);
                            }
                        });
        reply(exchange, cardStatus, answer);
    }

    private static void links(HttpExchange exchange) throws IOException {
        var answer = JSON.createObjectNode();
        var items = answer.putArray("items");
        read(exchange)
                .path("invitationIds")
                .forEach(
                        id ->
                                items.addObject()
                                        .put("invitationId", id.asText())
                                        .put("url", link(UUID.fromString(id.asText()))));
        reply(exchange, feedbackStatus, answer);
    }

    private static JsonNode read(HttpExchange exchange) throws IOException {
        return JSON.readTree(exchange.getRequestBody());
    }

    private static void reply(HttpExchange exchange, int status, JsonNode body) throws IOException {
        var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(isService(exchange) ? status : 403, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static boolean isService(HttpExchange exchange) throws IOException {
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null || !header.startsWith("Bearer ")) {
            return false;
        }
        var claims = JSON.readTree(Base64.getUrlDecoder().decode(header.split("\\.", -1)[1]));
        return claims.path("roles").toString().equals("[\"service\"]");
    }
}
