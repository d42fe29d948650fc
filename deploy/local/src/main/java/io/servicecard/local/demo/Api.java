package io.servicecard.local.demo;

import io.servicecard.local.Ports;
import io.servicecard.local.identity.Accounts;
import io.servicecard.local.identity.Clients;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A client of the suite's HTTP API that acts as one demo user after another. */
final class Api {

    private static final int ATTEMPTS = 10;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
    private final Ports ports;
    private final Map<String, String> tokens = new HashMap<>();

    Api(Ports ports) {
        this.ports = ports;
    }

    /** The suite of SERVICECARD_PORT. */
    static Api fromEnvironment() {
        return new Api(
                new Ports(
                        Integer.parseInt(
                                Optional.ofNullable(System.getenv("SERVICECARD_PORT"))
                                        .orElse("8080"))));
    }

    Ports ports() {
        return ports;
    }

    /** What the API answered: a success; anything else is thrown. */
    record Answer(int status, String text) {
        JsonObject json() {
            return new JsonObject(text);
        }

        /** The first page of a list. */
        JsonArray items() {
            return json().getJsonArray("items");
        }
    }

    Answer get(String user, String path) throws IOException, InterruptedException {
        return send(user, "GET", path, null, "");
    }

    Answer post(String user, String path, JsonObject body)
            throws IOException, InterruptedException {
        return send(user, "POST", path, body, UUID.randomUUID().toString());
    }

    /** A request that, sent again under the same key, has one effect and gets one answer. */
    Answer postOnce(String key, String user, String path, JsonObject body)
            throws IOException, InterruptedException {
        return send(user, "POST", path, body, key);
    }

    /** An access token of the user; asked for once. */
    String token(String user) throws IOException, InterruptedException {
        var known = tokens.get(user);
        if (known != null) {
            return known;
        }
        var form =
                "grant_type=password&scope=openid&client_id="
                        + Clients.CLI
                        + "&password="
                        + Accounts.PASSWORD
                        + "&username="
                        + URLEncoder.encode(user, StandardCharsets.UTF_8);
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:"
                                                + ports.identity()
                                                + "/servicecard/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(
                    "The identity provider gives "
                            + user
                            + " no token. A user is one of the demo users or begins with a role and"
                            + " a hyphen, for example customer-1; roles are customer, reception,"
                            + " technician, support and manager. It says: "
                            + response.body());
        }
        var token = new JsonObject(response.body()).getString("access_token");
        tokens.put(user, token);
        return token;
    }

    /** Mail and SMS to that address, oldest first. */
    JsonArray messages(String to) throws IOException, InterruptedException {
        var address =
                URI.create(
                        "http://localhost:"
                                + ports.messages()
                                + "/messages?to="
                                + URLEncoder.encode(to, StandardCharsets.UTF_8));
        return new JsonObject(
                        http.send(
                                        HttpRequest.newBuilder(address).build(),
                                        HttpResponse.BodyHandlers.ofString())
                                .body())
                .getJsonArray("items");
    }

    /**
     * A service that is just being started again is asked again; the idempotency key keeps that
     * harmless.
     */
    private Answer send(String user, String method, String path, JsonObject body, String key)
            throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            var response =
                    http.send(
                            request(user, method, path, body, key),
                            HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() < 300) {
                return new Answer(response.statusCode(), response.body());
            }
            if (response.statusCode() != 503 || attempt == ATTEMPTS) {
                throw new IOException(
                        method
                                + " "
                                + path
                                + " answered "
                                + response.statusCode()
                                + " "
                                + problem(response.body()));
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private HttpRequest request(
            String user, String method, String path, JsonObject body, String key)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + ports.gateway() + path))
                        .timeout(Duration.ofSeconds(30));
        if (!user.isEmpty()) {
            request.header("Authorization", "Bearer " + token(user));
        }
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        if (body == null) {
            return request.method(method, HttpRequest.BodyPublishers.noBody()).build();
        }
        return request.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.encode()))
                .build();
    }

    private static String problem(String body) {
        try {
            var problem = new JsonObject(body);
            return problem.getString("code", "")
                    + ": "
                    + problem.getString("detail", "")
                    + " "
                    + problem.getJsonArray("errors", new JsonArray()).encode();
        } catch (DecodeException notJson) {
            return body;
        }
    }
}
