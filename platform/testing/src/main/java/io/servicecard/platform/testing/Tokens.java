package io.servicecard.platform.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Access tokens of the local identity provider, one per user for the whole test JVM. */
public final class Tokens {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> CACHE = new ConcurrentHashMap<>();

    private Tokens() {}

    /**
     * The access token of a user; the role is the name up to the first hyphen.
     *
     * @param user for example {@code reception} or {@code customer-4711}
     */
    public static String of(String user) {
        return CACHE.computeIfAbsent(user, name -> request(password(name)));
    }

    /** The access token of a client that is a service or a partner, by client credentials. */
    public static String ofClient(String clientId) {
        return CACHE.computeIfAbsent(
                "client:" + clientId,
                name ->
                        request(
                                Map.of(
                                        "grant_type",
                                        "client_credentials",
                                        "client_id",
                                        clientId,
                                        "client_secret",
                                        name.substring("client:".length()) + "-secret")));
    }

    /** The {@code sub} of a user's token. */
    public static String subject(String user) {
        try {
            byte[] claims = Base64.getUrlDecoder().decode(of(user).split("\\.", -1)[1]);
            return JSON.readTree(claims).get("sub").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ID token that comes with a user's access token: it tells a client who logged in. */
    public static String identityOf(String user) {
        return request(password(user), "id_token");
    }

    private static Map<String, String> password(String user) {
        return Map.of(
                "grant_type", "password",
                "client_id", "servicecard-cli",
                "username", user,
                "password", "demo",
                "scope", "openid");
    }

    private static String request(Map<String, String> form) {
        return request(form, "access_token");
    }

    private static String request(Map<String, String> form, String token) {
        try {
            var body =
                    form.entrySet().stream()
                            .map(
                                    entry ->
                                            entry.getKey()
                                                    + "="
                                                    + URLEncoder.encode(
                                                            entry.getValue(),
                                                            StandardCharsets.UTF_8))
                            .collect(Collectors.joining("&"));
            var response =
                    HTTP.send(
                            HttpRequest.newBuilder(URI.create(endpoint()))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(
                        "no token, the identity provider answered " + response.statusCode());
            }
            return JSON.readTree(response.body()).get(token).asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a token is fetched", e);
        }
    }

    private static String endpoint() throws IOException, InterruptedException {
        var discovery =
                URI.create(Engines.setting("oidc.issuer") + "/.well-known/openid-configuration");
        var document =
                HTTP.send(
                                HttpRequest.newBuilder(discovery).build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
        return JSON.readTree(document).get("token_endpoint").asText();
    }
}
