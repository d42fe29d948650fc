package io.servicecard.platform.security;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Forgery;
import io.servicecard.platform.testing.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that somebody made up, each wrong in one point only; the last is the good one. */
@QuarkusTest
class ForgedTokensTest {
    private static final String ELSEWHERE = "https://identity.example/other";

    /**
     * A way to forge, the token, and what the trail of refused access shall say of it.
     *
     * @param token made late, for it needs the running engines
     */
    record Forged(String how, Supplier<String> token, TokenFault fault) {
        @Override
        public String toString() {
            return how;
        }
    }

    static Stream<Forged> forged() {
        var own = Forgery.newKey();
        var secret = "0".getBytes(StandardCharsets.US_ASCII);
        return Stream.of(
                new Forged("alg none", () -> good().unsigned().token(), TokenFault.MALFORMED),
                new Forged(
                        "alg none over a good signature",
                        () -> good().header("alg", "none").token(),
                        TokenFault.WRONG_ALGORITHM),
                new Forged(
                        "HS256 keyed with the public key",
                        () -> good().hmac(Forgery.providersPublicKey().getEncoded()).token(),
                        TokenFault.WRONG_ALGORITHM),
                new Forged(
                        "HS256 keyed with the public key's PEM",
                        () -> good().hmac(pem()).token(),
                        TokenFault.WRONG_ALGORITHM),
                new Forged(
                        "another algorithm with the right key",
                        () -> good().rs512().token(),
                        TokenFault.WRONG_ALGORITHM),
                new Forged(
                        "jwk: the key comes along",
                        () ->
                                good().header("kid", null)
                                        .header("jwk", jwk((RSAPublicKey) own.getPublic()))
                                        .signedWith(own.getPrivate())
                                        .token(),
                        TokenFault.UNKNOWN_KEY),
                new Forged(
                        "jwk beside the provider's kid",
                        () ->
                                good().header("jwk", jwk((RSAPublicKey) own.getPublic()))
                                        .signedWith(own.getPrivate())
                                        .token(),
                        TokenFault.WRONG_SIGNATURE),
                new Forged(
                        "traversal in kid",
                        () -> good().header("kid", "../../../../dev/null").hmac(secret).token(),
                        TokenFault.UNKNOWN_KEY),
                new Forged(
                        "expired",
                        () -> good().claim("exp", now() - 10).token(),
                        TokenFault.EXPIRED),
                new Forged(
                        "not yet valid",
                        () -> good().claim("nbf", now() + 60).token(),
                        TokenFault.NOT_YET_VALID),
                new Forged(
                        "wrong issuer",
                        () -> good().claim("iss", ELSEWHERE).token(),
                        TokenFault.WRONG_ISSUER),
                new Forged(
                        "wrong audience",
                        () -> good().claim("aud", "other-api").token(),
                        TokenFault.WRONG_AUDIENCE),
                new Forged(
                        "ID token", () -> Tokens.identityOf("manager"), TokenFault.WRONG_AUDIENCE),
                new Forged(
                        "ID token for every audience",
                        () ->
                                good().header("typ", "JWT")
                                        .claim("aud", List.of("servicecard-web", "servicecard"))
                                        .token(),
                        TokenFault.WRONG_TYPE),
                new Forged(
                        "a key that the provider does not publish",
                        () -> good().header("kid", "gone").signedWith(own.getPrivate()).token(),
                        TokenFault.UNKNOWN_KEY),
                new Forged(
                        "another realm's token",
                        () ->
                                good().header("kid", "other")
                                        .claim("iss", ELSEWHERE)
                                        .signedWith(own.getPrivate())
                                        .token(),
                        TokenFault.UNKNOWN_KEY),
                new Forged(
                        "another realm's key",
                        () -> good().signedWith(own.getPrivate()).token(),
                        TokenFault.WRONG_SIGNATURE),
                new Forged(
                        "a role changed after signing",
                        ForgedTokensTest::promoted,
                        TokenFault.WRONG_SIGNATURE),
                new Forged(
                        "no expiry", () -> good().claim("exp", null).token(), TokenFault.MALFORMED),
                new Forged("nobody", () -> good().claim("sub", null).token(), TokenFault.MALFORMED),
                new Forged("no token", () -> "not.a.token", TokenFault.MALFORMED));
    }

    @ParameterizedTest
    @MethodSource("forged")
    void isRefusedWithAChallengeAndAProblemAndIsInTheTrail(Forged forged) {
        var before = RefusedAccess.count(forged.fault().name());
        assertRefused(forged.token().get());
        RefusedAccess.awaitMore(forged.fault().name(), before);
    }

    /** The control: what the others are made of is taken, so they fail for what they changed. */
    @Test
    void theTokenTheyAreMadeOfIsGood() {
        Api.anonymous().auth().oauth2(good().token()).get("/v1/things").then().statusCode(200);
        Api.anonymous().get("/v1/things/" + UUID.randomUUID()).then().statusCode(404);
    }

    /** RFC 7515's headers that say where the key lies: nobody looks there. */
    @Test
    void addressesInATokenAreNotVisited() throws IOException {
        var visits = new AtomicInteger();
        var trap = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        trap.createContext(
                "/",
                exchange -> {
                    visits.incrementAndGet();
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                });
        trap.start();
        try {
            var own = Forgery.newKey();
            var address = "http://localhost:" + trap.getAddress().getPort() + "/keys.json";
            for (var header : List.of("jku", "x5u")) {
                for (var kid : new String[] {null, "planted"}) {
                    assertRefused(
                            good().header("kid", kid)
                                    .header(header, address)
                                    .signedWith(own.getPrivate())
                                    .token());
                }
            }
            assertEquals(0, visits.get());
        } finally {
            trap.stop(0);
        }
    }

    /** Where a token is needed, and where none is. */
    private static void assertRefused(String token) {
        for (var path : List.of("/v1/things", "/v1/things/" + UUID.randomUUID())) {
            Api.anonymous()
                    .auth()
                    .oauth2(token)
                    .get(path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                    .body("code", equalTo("unauthorized"))
                    .body(not(containsString(token)));
        }
    }

    private static Forgery good() {
        return Forgery.of("manager");
    }

    private static String promoted() {
        var customer = Forgery.of("customer").token().split("\\.", -1);
        var manager = good().token().split("\\.", -1);
        return customer[0] + "." + manager[1] + "." + customer[2];
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private static byte[] pem() {
        return ("-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(Forgery.providersPublicKey().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static Map<String, Object> jwk(RSAPublicKey key) {
        var jwk = new LinkedHashMap<String, Object>();
        jwk.put("kty", "RSA");
        jwk.put("n", unsigned(key.getModulus().toByteArray()));
        jwk.put("e", unsigned(key.getPublicExponent().toByteArray()));
        return jwk;
    }

    private static String unsigned(byte[] number) {
        int from = number[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(number, from, number.length));
    }
}
