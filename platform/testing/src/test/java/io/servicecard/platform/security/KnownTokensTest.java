package io.servicecard.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

/** What is remembered of a token, and when it is not any more. */
class KnownTokensTest {
    private static final Instant END = Instant.parse("2026-03-29T10:00:00Z");
    private static final String TOKEN = "header.claims.signature";
    private static final String BEARER = "Bearer " + TOKEN;

    private Instant now = END.minusSeconds(60);
    private final KnownTokens known = new KnownTokens(() -> now, 2);

    @Test
    void aTokenIsCheckedOnce() {
        assertTrue(whoSends(BEARER).isEmpty());
        known.now().note(BEARER, checked(TOKEN));
        var identity = whoSends(BEARER).orElseThrow();
        assertEquals("subject", identity.getPrincipal().getName());
        assertEquals(Set.of("manager"), identity.getRoles());
        assertEquals(TOKEN, identity.getCredential(AccessTokenCredential.class).getToken());
        assertEquals("kept", identity.getAttribute("tenant"));
        assertTrue(identity.checkPermissionBlocking(new StringPermission("openid")));
        assertFalse(identity.checkPermissionBlocking(new StringPermission("other")));
    }

    @Test
    void aRequestIsNotRememberedWithItsToken() {
        remember();
        assertNull(
                whoSends(BEARER)
                        .orElseThrow()
                        .getAttribute(HttpSecurityUtils.ROUTING_CONTEXT_ATTRIBUTE));
    }

    @Test
    void anotherSignatureIsAnotherToken() {
        remember();
        assertTrue(whoSends("Bearer header.claims.forged").isEmpty());
        assertTrue(whoSends(BEARER + "=").isEmpty());
        assertTrue(whoSends(TOKEN).isEmpty());
        assertTrue(whoSends("DPoP " + TOKEN).isEmpty());
    }

    @Test
    void aTokenIsUnknownFromItsEndOn() {
        remember();
        now = END.minusMillis(1);
        assertTrue(whoSends(BEARER).isPresent());
        now = END;
        assertTrue(whoSends(BEARER).isEmpty());
    }

    @Test
    void freshKeysEndWhatIsKnown() {
        remember();
        known.forget();
        assertTrue(whoSends(BEARER).isEmpty());
    }

    @Test
    void whatOldKeysFoundGoodStaysOutOfANewMemory() {
        var before = known.now();
        known.forget();
        before.note(BEARER, checked(TOKEN));
        assertTrue(whoSends(BEARER).isEmpty());
    }

    @Test
    void aHeaderWithoutTokenIsNotNoted() {
        known.now().note(BEARER, null);
        assertTrue(whoSends(BEARER).isEmpty());
    }

    private void remember() {
        known.now().note(BEARER, checked(TOKEN));
        assertTrue(whoSends(BEARER).isPresent());
    }

    private Optional<SecurityIdentity> whoSends(String authorization) {
        return known.now().whoSends(authorization);
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
