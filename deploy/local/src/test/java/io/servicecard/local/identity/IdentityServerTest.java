package io.servicecard.local.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.local.Ports;
import io.servicecard.local.SmallVertx;
import io.servicecard.local.TestFolder;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Over HTTP as a client would; tokens are verified by another library than the one that made them.
 */
class IdentityServerTest {

    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-long";
    private static final String BACK = "http://localhost:8080/explorer/oauth2-redirect.html";

    private static final Vertx VERTX = SmallVertx.create();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static TestFolder folder;
    private static IdentityServer server;

    @BeforeAll
    static void start() throws Exception {
        folder = TestFolder.create();
        server =
                new IdentityServer(
                        VERTX,
                        Ports.free(1).getFirst(),
                        folder.path().resolve("key.json"),
                        new Clients(id -> id + "-secret"));
        server.start();
    }

    @AfterAll
    static void stop() throws Exception {
        VERTX.close().toCompletionStage().toCompletableFuture().get();
        folder.close();
    }

    @Test
    void aUserGetsATokenThatVerifiesThroughThePublishedKeys() throws Exception {
        var answer =
                token(
                        "",
                        "grant_type=password&client_id=servicecard-cli&username=anna&password=demo&scope=openid");
        assertEquals(200, answer.statusCode());
        var claims = verified(answer);
        assertEquals(List.of("customer"), claims.getStringListClaimValue("roles"));
        assertEquals(5, UUID.fromString(claims.getSubject()).version());
        assertEquals("07f18761-fae4-50e9-891c-2e81d0c74eae", claims.getSubject());
        assertFalse(claims.toJson().contains("anna"), "no name stands in an access token");
    }

    @Test
    void anyNumberOfTestUsersExistInEveryHumanRole() throws Exception {
        var claims =
                verified(
                        token(
                                "",
                                "grant_type=password&client_id=servicecard-cli&username=technician-4711&password=demo"));
        assertEquals(List.of("technician"), claims.getStringListClaimValue("roles"));
        for (var nobody : List.of("service-1", "partner-1", "customer-", "unknown")) {
            assertEquals(
                    400,
                    token(
                                    "",
                                    "grant_type=password&client_id=servicecard-cli&password=demo&username="
                                            + nobody)
                            .statusCode(),
                    nobody);
        }
    }

    @Test
    void passwordsAndSecretsAreChecked() throws Exception {
        assertRefused(
                400,
                "invalid_grant",
                token(
                        "",
                        "grant_type=password&client_id=servicecard-cli&username=anna&password=wrong"));
        assertRefused(
                401,
                "invalid_client",
                token("partner-demo:wrong", "grant_type=client_credentials"));
        assertRefused(
                401, "invalid_client", token("servicecard-web:x", "grant_type=client_credentials"));
        assertRefused(
                400,
                "unauthorized_client",
                token(
                        "",
                        "grant_type=password&client_id=servicecard-web&username=anna&password=demo"));
        assertRefused(
                400,
                "unsupported_grant_type",
                token("", "grant_type=refresh_token&client_id=servicecard-cli&refresh_token=x"));
    }

    @Test
    void clientsGetTheirRole() throws Exception {
        assertEquals(
                List.of("partner"),
                verified(token("partner-demo:partner-demo-secret", "grant_type=client_credentials"))
                        .getStringListClaimValue("roles"));
        assertEquals(
                List.of("service"),
                verified(
                                token(
                                        "",
                                        "grant_type=client_credentials&client_id=card-service&client_secret=card-service-secret"))
                        .getStringListClaimValue("roles"));
    }

    @Test
    void aCodeIsGoodOnceAndOnlyWithItsProof() throws Exception {
        assertRefused(
                400,
                "invalid_grant",
                redeem(
                        logIn("mary", "demo"),
                        "another-verifier-of-at-least-forty-three-characters"));
        var code = logIn("mary", "demo");
        var answer = redeem(code, VERIFIER);
        assertEquals(List.of("customer"), verified(answer).getStringListClaimValue("roles"));
        assertTrue(new JsonObject(answer.body()).containsKey("id_token"));
        assertRefused(400, "invalid_grant", redeem(code, VERIFIER));
    }

    @Test
    void aLogInNeedsThePasswordProofOfTheClientAndAnAddressOnThisMachine() throws Exception {
        assertEquals(401, submit(query(BACK, true), "mary", "wrong").statusCode());
        assertEquals(
                400, submit(query("http://elsewhere.example/", true), "mary", "demo").statusCode());
        assertEquals(400, submit(query(BACK, false), "mary", "demo").statusCode());
    }

    @Test
    void aTokenStaysValidOverARestartAndIsWorthlessWhenChanged() throws Exception {
        var answer =
                token(
                        "",
                        "grant_type=password&client_id=servicecard-cli&username=jan&password=demo");
        var token = new JsonObject(answer.body()).getString("access_token");
        server.stop();
        server.start();
        verify(token);
        var parts = token.split("\\.", -1);
        var forged =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                        .replace("customer", "manager");
        assertNotEquals(forged, parts[1]);
        var changed =
                parts[0]
                        + "."
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(forged.getBytes(StandardCharsets.UTF_8))
                        + "."
                        + parts[2];
        assertThrows(InvalidJwtException.class, () -> verify(changed));
    }

    private static HttpResponse<String> token(String basic, String form) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(server.issuer() + "/token"))
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

    private static JwtClaims verified(HttpResponse<String> answer) throws Exception {
        return verify(new JsonObject(answer.body()).getString("access_token"));
    }

    private static JwtClaims verify(String token) throws Exception {
        var discovery =
                HTTP.send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                server.issuer()
                                                        + "/.well-known/openid-configuration"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        var keys = new HttpsJwks(new JsonObject(discovery.body()).getString("jwks_uri"));
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(keys))
                .setExpectedIssuer(server.issuer())
                .setExpectedAudience("servicecard")
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }

    private static String logIn(String user, String password) throws Exception {
        var answer = submit(query(BACK, true), user, password);
        assertEquals(302, answer.statusCode());
        var location = answer.headers().firstValue("Location").orElseThrow();
        assertTrue(location.startsWith(BACK + "?"), location);
        assertTrue(location.contains("state=s1"), location);
        return location.replaceFirst(".*code=([^&]+).*", "$1");
    }

    private static HttpResponse<String> submit(String query, String user, String password)
            throws Exception {
        var form = "request=" + encode(query) + "&username=" + user + "&password=" + password;
        var request =
                HttpRequest.newBuilder(URI.create(server.issuer() + "/authorize"))
                        .header("Content-Type", "application/x-www-form-urlencoded");
        return HTTP.send(
                request.POST(HttpRequest.BodyPublishers.ofString(form)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String query(String back, boolean proof) throws Exception {
        var hash =
                MessageDigest.getInstance("SHA-256")
                        .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        var challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        return "response_type=code&client_id=servicecard-web&scope=openid&state=s1&redirect_uri="
                + encode(back)
                + (proof ? "&code_challenge_method=S256&code_challenge=" + challenge : "");
    }

    private static HttpResponse<String> redeem(String code, String verifier) throws Exception {
        return token(
                "",
                "grant_type=authorization_code&client_id=servicecard-web&code="
                        + code
                        + "&code_verifier="
                        + verifier
                        + "&redirect_uri="
                        + encode(BACK));
    }

    private static void assertRefused(int status, String error, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(error, new JsonObject(answer.body()).getString("error"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
