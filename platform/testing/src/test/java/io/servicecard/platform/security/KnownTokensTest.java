package io.servicecard.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

/** What is remembered of a token, and when it is not any more. */
class KnownTokensTest {
    private static final Instant END = Instant.parse("2026-03-29T10:00:00Z");
    private static final String TOKEN = "header.claims.signature";

    private Instant now = END.minusSeconds(60);
    private final KnownTokens known = new KnownTokens(() -> now, 2);

    @Test
    void aTokenIsCheckedOnce() {
        var first = request(TOKEN);
        assertNull(whoIs(first));
        known.note(checked(TOKEN), first.getAttributes());
        var identity = whoIs(request(TOKEN));
        assertEquals("subject", identity.getPrincipal().getName());
        assertEquals(Set.of("manager"), identity.getRoles());
        assertEquals(TOKEN, identity.getCredential(AccessTokenCredential.class).getToken());
        assertEquals("kept", identity.getAttribute("tenant"));
        assertTrue(identity.checkPermissionBlocking(new StringPermission("openid")));
        assertFalse(identity.checkPermissionBlocking(new StringPermission("other")));
    }

    @Test
    void aRequestIsNotRememberedWithItsToken() {
        remember(TOKEN);
        assertNull(whoIs(request(TOKEN)).getAttribute(HttpSecurityUtils.ROUTING_CONTEXT_ATTRIBUTE));
    }

    @Test
    void anotherSignatureIsAnotherToken() {
        remember(TOKEN);
        assertNull(whoIs(request("header.claims.forged")));
        assertNull(whoIs(request(TOKEN + "=")));
    }

    @Test
    void aTokenIsUnknownFromItsEndOn() {
        remember(TOKEN);
        now = END.minusMillis(1);
        assertNotNull(whoIs(request(TOKEN)));
        now = END;
        assertNull(whoIs(request(TOKEN)));
    }

    @Test
    void freshKeysEndWhatIsKnown() {
        remember(TOKEN);
        known.forget();
        assertNull(whoIs(request(TOKEN)));
    }

    @Test
    void whatOldKeysFoundGoodStaysOutOfANewMemory() {
        var before = request(TOKEN);
        assertNull(whoIs(before));
        known.forget();
        known.note(checked(TOKEN), before.getAttributes());
        assertNull(whoIs(request(TOKEN)));
    }

    @Test
    void whoWasNotAskedForIsNotNoted() {
        known.note(checked(TOKEN), Map.of());
        assertNull(whoIs(request(TOKEN)));
    }

    private void remember(String token) {
        var request = request(token);
        assertNull(whoIs(request));
        known.note(checked(token), request.getAttributes());
        assertNotNull(whoIs(request(token)));
    }

    private SecurityIdentity whoIs(TokenAuthenticationRequest request) {
        return known.authenticate(request, null).await().indefinitely();
    }

    private static TokenAuthenticationRequest request(String token) {
        return new TokenAuthenticationRequest(new AccessTokenCredential(token));
    }

    private static SecurityIdentity checked(String token) {
        var claims = new JwtClaims();
        claims.setSubject("subject");
        claims.setExpirationTime(NumericDate.fromSeconds(END.getEpochSecond()));
        claims.setStringClaim(Claims.raw_token.name(), token);
        var credential = new AccessTokenCredential(token);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new OidcJwtCallerPrincipal(claims, credential, "sub"))
                .addCredential(credential)
                .addRole("manager")
                .addPermission(new StringPermission("openid"))
                .addAttribute("tenant", "kept")
                .addAttribute(HttpSecurityUtils.ROUTING_CONTEXT_ATTRIBUTE, new Object())
                .build();
    }
}
