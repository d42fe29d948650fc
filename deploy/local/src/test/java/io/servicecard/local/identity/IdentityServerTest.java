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
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Over HTTP as a client would; tokens are verified by another library than the one that made them.
 */
class IdentityServerTest {

    private static final Vertx VERTX = SmallVertx.create();

    private static TestFolder folder;
    private static IdentityServer server;
    private static IdentityClient client;

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
        client = new IdentityClient(server.issuer());
    }

    @AfterAll
    static void stop() throws Exception {
        VERTX.close().toCompletionStage().toCompletableFuture().get();
        folder.close();
    }

    @Test
    void aUserGetsATokenThatVerifiesThroughThePublishedKeys() throws Exception {
        var answer =
                client.token(
                        "",
                        "grant_type=password&client_id=servicecard-cli&username=anna&password=demo&scope=openid");
        assertEquals(200, answer.statusCode());
        var claims = client.verified(answer);
        assertEquals(List.of("customer"), claims.getStringListClaimValue("roles"));
        assertEquals(5, UUID.fromString(claims.getSubject()).version());
        assertEquals("07f18761-fae4-50e9-891c-2e81d0c74eae", claims.getSubject());
        assertFalse(claims.toJson().contains("anna"), "no name stands in an access token");
    }

    @Test
    void anyNumberOfTestUsersExistInEveryHumanRole() throws Exception {
        var claims =
                client.verified(
                        client.token(
                                "",
                                "grant_type=password&client_id=servicecard-cli&username=technician-4711&password=demo"));
        assertEquals(List.of("technician"), claims.getStringListClaimValue("roles"));
        for (var nobody : List.of("service-1", "partner-1", "customer-", "unknown")) {
            assertEquals(
                    400,
                    client.token(
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
                client.token(
                        "",
                        "grant_type=password&client_id=servicecard-cli&username=anna&password=wrong"));
        assertRefused(
                401,
                "invalid_client",
                client.token("partner-demo:wrong", "grant_type=client_credentials"));
        assertRefused(
                401,
                "invalid_client",
                client.token("servicecard-web:x", "grant_type=client_credentials"));
        assertRefused(
                400,
                "unauthorized_client",
                client.token(
                        "",
                        "grant_type=password&client_id=servicecard-web&username=anna&password=demo"));
        assertRefused(
                400,
                "unsupported_grant_type",
                client.token(
                        "", "grant_type=refresh_token&client_id=servicecard-cli&refresh_token=x"));
    }

    @Test
    void clientsGetTheirRole() throws Exception {
        assertEquals(
                List.of("partner"),
                client.verified(
                                client.token(
                                        "partner-demo:partner-demo-secret",
                                        "grant_type=client_credentials"))
                        .getStringListClaimValue("roles"));
        assertEquals(
                List.of("service"),
                client.verified(
                                client.token(
                                        "",
                                        "grant_type=client_credentials&client_id=card-service&client_secret=card-service-secret"))
                        .getStringListClaimValue("roles"));
    }

    @Test
    void aCodeIsGoodOnceAndOnlyWithItsProof() throws Exception {
        assertRefused(
                400,
                "invalid_grant",
                client.redeem(
                        client.logIn("mary", "demo"),
                        "another-verifier-of-at-least-forty-three-characters"));
        var code = client.logIn("mary", "demo");
        var answer = client.redeem(code, IdentityClient.VERIFIER);
        assertEquals(List.of("customer"), client.verified(answer).getStringListClaimValue("roles"));
        assertTrue(new JsonObject(answer.body()).containsKey("id_token"));
        assertRefused(400, "invalid_grant", client.redeem(code, IdentityClient.VERIFIER));
    }

    @Test
    void aLogInNeedsThePasswordProofOfTheClientAndAnAddressOnThisMachine() throws Exception {
        assertEquals(
                401,
                client.submit(client.query(IdentityClient.BACK, true), "mary", "wrong")
                        .statusCode());
        assertEquals(
                400,
                client.submit(client.query("http://elsewhere.example/", true), "mary", "demo")
                        .statusCode());
        assertEquals(
                400,
                client.submit(client.query(IdentityClient.BACK, false), "mary", "demo")
                        .statusCode());
    }

    @Test
    void aTokenStaysValidOverARestartAndIsWorthlessWhenChanged() throws Exception {
        var answer =
                client.token(
                        "",
                        "grant_type=password&client_id=servicecard-cli&username=jan&password=demo");
        var token = new JsonObject(answer.body()).getString("access_token");
        server.stop();
        server.start();
        client.verify(token);
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
        assertThrows(InvalidJwtException.class, () -> client.verify(changed));
    }

    private static void assertRefused(int status, String error, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(error, new JsonObject(answer.body()).getString("error"));
    }
}
