package io.servicecard.e2e.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The suite's API as an honest client uses it: when a service is away, the same request is sent
 * again with the same Idempotency-Key, until a deadline.
 */
public final class Api {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final URI base;
    private final HttpClient client;
    private final Tokens tokens;
    private final Duration patience;
    private final Traffic traffic;

    private Api(URI base, HttpClient client, Tokens tokens, Duration patience, Traffic traffic) {
        this.base = base;
        this.client = client;
        this.tokens = tokens;
        this.patience = patience;
        this.traffic = traffic;
    }

    /**
     * A client.
     *
     * @param patience how long a request is repeated while nobody answers it
     */
    public static Api at(URI base, URI tokenEndpoint, Duration patience) {
        var client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build();
        return new Api(base, client, new Tokens(client, tokenEndpoint), patience, new Traffic());
    }

    /** The same client with counters of its own. */
    public Api counted() {
        return new Api(base, client, tokens, patience, new Traffic());
    }

    /** The same client at one replica of a service, with counters of its own. */
    public Api at(URI replica) {
        return new Api(replica, client, tokens, patience, new Traffic());
    }

    /** What came back so far. */
    public Traffic traffic() {
        return traffic;
    }

    /** The API in the name of a user. */
    public Caller as(String username) {
        return new Caller(username);
    }

    /** The API without a token. */
    public Caller anonymously() {
        return new Caller("");
    }

    /** The opaque subject of a user's tokens. */
    public String subject(String username) {
        try {
            return tokens.subject(username);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** A user, or nobody in particular. */
    public final class Caller {

        private final String username;

        private Caller(String username) {
            this.username = username;
        }

        /** Reads. */
        public Answer get(String path) {
            return repeat("GET " + path, request(path).GET());
        }

        /** Reads all pages of a list. */
        public List<JsonNode> all(String path) {
            var items = new ArrayList<JsonNode>();
            var page = get(path).expect(200);
            page.path("items").forEach(items::add);
            while (page.hasNonNull("next")) {
                var cursor = URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8);
                page =
                        get(path + (path.contains("?") ? "&" : "?") + "cursor=" + cursor)
                                .expect(200);
                page.path("items").forEach(items::add);
            }
            return items;
        }

        /** Changes something, with a key of its own. */
        public Answer post(String path, JsonNode body) {
            return post(path, body, UUID.randomUUID().toString());
        }

        /** Changes something at most once per key. */
        public Answer post(String path, JsonNode body, String key) {
            return repeat(
                    "POST " + path,
                    request(path)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", key)
                            .POST(BodyPublishers.ofString(body.toString())));
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(base.resolve(path))
                    .timeout(TIMEOUT)
                    .header("Accept", "application/json");
        }

        private Answer repeat(String what, HttpRequest.Builder request) {
            var name = what + " as " + (username.isEmpty() ? "anybody" : username);
            var deadline = System.nanoTime() + patience.toNanos();
            try {
                while (true) {
                    var answer = once(name, request);
                    if (answer.isPresent() && !comesAgain(answer.get())) {
                        return answer.get();
                    }
                    if (System.nanoTime() > deadline) {
                        return answer.orElseThrow(
                                () ->
                                        new AssertionError(
                                                name
                                                        + ": no answer in "
                                                        + patience.toSeconds()
                                                        + " s"));
                    }
                    TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
                }
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }

        /** One attempt; empty when the connection broke, so that nobody knows what happened. */
        private Optional<Answer> once(String name, HttpRequest.Builder request)
                throws InterruptedException {
            try {
                if (!username.isEmpty()) {
                    request.setHeader("Authorization", "Bearer " + tokens.of(username));
                }
                var response =
                        client.send(
                                request.build(),
                                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                traffic.answered(name, response.statusCode(), response.body());
                return Optional.of(Answer.of(name, response));
            } catch (IOException broken) {
                traffic.disconnected(name, broken);
                return Optional.empty();
            }
        }
    }

    private static boolean comesAgain(Answer answer) {
        return answer.status() == 502
                || answer.status() == 503
                || answer.status() == 504
                || answer.isProblem(409, "idempotency-key-in-flight")
                || answer.isProblem(409, "contended");
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted", e);
    }
}
