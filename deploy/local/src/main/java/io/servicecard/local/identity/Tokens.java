package io.servicecard.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Signs and checks this provider's tokens. */
final class Tokens {

    static final Duration LIFETIME = Duration.ofHours(1);

    private static final String AUDIENCE = "servicecard";

    /** RFC 9068: tells access tokens from what else is signed with the key. */
    private static final JOSEObjectType ACCESS = new JOSEObjectType("at+jwt");

    private final String issuer;
    private final RSAKey key;
    private final InstantSource clock;
    private final RSASSASigner signer;
    private final RSASSAVerifier verifier;

    Tokens(String issuer, RSAKey key, InstantSource clock) throws JOSEException {
        this.issuer = issuer;
        this.key = key;
        this.clock = clock;
        this.signer = new RSASSASigner(key);
        this.verifier = new RSASSAVerifier(key.toRSAPublicKey());
    }

    /** An access token: the subject is opaque, no name stands in it. */
    String access(String subject, String role, String clientId) {
        return sign(
                ACCESS,
                claims(subject, AUDIENCE)
                        .claim("roles", List.of(role))
                        .claim("client_id", clientId)
                        .claim("scope", "openid")
                        .build());
    }

    /** What the client may show of the person who logged in. */
    String identity(Accounts.Account account, String clientId, String nonce) {
        var claims =
                claims(account.subject(), clientId)
                        .claim("preferred_username", account.username())
                        .claim("locale", account.locale())
                        .claim("roles", List.of(account.role()));
        return sign(
                JOSEObjectType.JWT,
                (nonce == null ? claims : claims.claim("nonce", nonce)).build());
    }

    /** The claims of an access token that this provider signed and that has not expired. */
    Optional<JWTClaimsSet> verified(String accessToken) {
        try {
            var token = SignedJWT.parse(accessToken);
            var claims = token.getJWTClaimsSet();
            var good =
                    token.verify(verifier)
                            && claims.getAudience().contains(AUDIENCE)
                            && claims.getExpirationTime().toInstant().isAfter(clock.instant());
            return good ? Optional.of(claims) : Optional.empty();
        } catch (ParseException | JOSEException notOurs) {
            return Optional.empty();
        }
    }

    private JWTClaimsSet.Builder claims(String subject, String audience) {
        var now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .jwtID(UUID.randomUUID().toString());
    }

    private String sign(JOSEObjectType type, JWTClaimsSet claims) {
        try {
            var token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256)
                                    .keyID(key.getKeyID())
                                    .type(type)
                                    .build(),
                            claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key does not sign", e);
        }
    }
}
