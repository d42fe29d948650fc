package io.servicecard.e2e.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens of the suite's users, asked for once each; they live longer than a run. */
public final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final URI endpoint;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** The tokens that are given there. */
    public Tokens(HttpClient client, URI endpoint) {
        this.client = client;
        this.endpoint = endpoint;
    }

    /** The access token of a user. */
    public String of(String username) throws IOException, InterruptedException {
        var token = known.get(username);
        if (token == null) {
            token = ask(username);
            known.put(username, token);
        }
        return token;
    }

    /** The {@code sub} claim of a user's tokens. */
    String subject(String username) throws IOException, InterruptedException {
        var claims = of(username).split("\\.", -1)[1];
        return JSON.readTree(Base64.getUrlDecoder().decode(claims)).path("sub").asText();
    }

    private String ask(String username) throws IOException, InterruptedException {
        var form =
                "grant_type=password&client_id=servicecard-cli&password=demo&scope=openid&username="
                        + username;
        var request =
                HttpRequest.newBuilder(endpoint)
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        var response =
                client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() != 200) {
            throw new IOException(
                    "No token for " + username + ": " + response.statusCode() + response.body());
        }
        return JSON.readTree(response.body()).path("access_token").asText();
    }
}
