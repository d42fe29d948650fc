package io.servicecard.local.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;

/**
 * What applications do with an identity provider.
 *
 * @param issuer the provider's issuer URL
 */
record IdentityClient(String issuer) {

    static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-long";
    static final String BACK = "http://localhost:8080/explorer/oauth2-redirect.html";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    HttpResponse<String> token(String basic, String form) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(issuer + "/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded");
        if (!basic.isEmpty()) {
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
        }
        return HTTP.send(
                request.POST(HttpRequest.BodyPublishers.ofString(form)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    JwtClaims verified(HttpResponse<String> answer) throws Exception {
        return verify(new JsonObject(answer.body()).getString("access_token"));
    }

    JwtClaims verify(String token) throws Exception {
        var discovery =
                HTTP.send(
                        HttpRequest.newBuilder(
                                        URI.create(issuer + "/.well-known/openid-configuration"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        var keys = new HttpsJwks(new JsonObject(discovery.body()).getString("jwks_uri"));
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(keys))
                .setExpectedIssuer(issuer)
                .setExpectedAudience("servicecard")
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }

    String logIn(String user, String password) throws Exception {
        var answer = submit(query(BACK, true), user, password);
        assertEquals(302, answer.statusCode());
        var location = answer.headers().firstValue("Location").orElseThrow();
        assertTrue(location.startsWith(BACK + "?"), location);
        assertTrue(location.contains("state=s1"), location);
        return location.replaceFirst(".*code=([^&]+).*", "$1");
    }

    HttpResponse<String> submit(String query, String user, String password) throws Exception {
        var form = "request=" + encode(query) + "&username=" + user + "&password=" + password;
        var request =
                HttpRequest.newBuilder(URI.create(issuer + "/authorize"))
                        .header("Content-Type", "application/x-www-form-urlencoded");
        return HTTP.send(
                request.POST(HttpRequest.BodyPublishers.ofString(form)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    String query(String back, boolean proof) throws Exception {
        var hash =
                MessageDigest.getInstance("SHA-256")
                        .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        var challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        return "response_type=code&client_id=servicecard-web&scope=openid&state=s1&redirect_uri="
                + encode(back)
                + (proof ? "&code_challenge_method=S256&code_challenge=" + challenge : "");
    }

    HttpResponse<String> redeem(String code, String verifier) throws Exception {
        return token(
                "",
                "grant_type=authorization_code&client_id=servicecard-web&client_secret=&code="
                        + code
                        + "&code_verifier="
                        + verifier
                        + "&redirect_uri="
                        + encode(BACK));
    }

    String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
