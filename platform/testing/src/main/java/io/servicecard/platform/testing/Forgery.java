package io.servicecard.platform.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * A token that its maker was free to write: it starts as good as the provider's own, signed with
 * the provider's key, and a test changes the one thing that must get it refused.
 */
public final class Forgery {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final PublicJsonWebKey PROVIDERS = providersKey();

    private final ObjectNode header = JSON.createObjectNode();
    private final ObjectNode claims = JSON.createObjectNode();
    private Signer signer = rsa(PROVIDERS.getPrivateKey());

    private Forgery() {}

    /** A good access token for an hour. */
    public static Forgery of(String role) {
        var now = Instant.now();
        var forgery =
                new Forgery()
                        .header("alg", "RS256")
                        .header("typ", "at+jwt")
                        .header("kid", PROVIDERS.getKeyId())
                        .claim("iss", Engines.setting("oidc.issuer"))
                        .claim("aud", "servicecard")
                        .claim("sub", UUID.randomUUID().toString())
                        .claim("iat", now.getEpochSecond())
                        .claim("exp", now.plus(Duration.ofHours(1)).getEpochSecond());
        forgery.claims.putArray("roles").add(role);
        return forgery;
    }

    /** A fresh RSA key that no provider knows. */
    public static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no RSA", e);
        }
    }

    /** What everybody can read at the provider. */
    public static PublicKey providersPublicKey() {
        return PROVIDERS.getPublicKey();
    }

    /** With this header; null takes it away. */
    public Forgery header(String name, Object value) {
        put(header, name, value);
        return this;
    }

    /** With this claim; null takes it away. */
    public Forgery claim(String name, Object value) {
        put(claims, name, value);
        return this;
    }

    /** Signed RS256 with another key. */
    public Forgery signedWith(PrivateKey key) {
        signer = rsa(key);
        return this;
    }

    /**
     * Signed RS512 with the provider's own key: a good signature by an algorithm nobody asked for.
     */
    public Forgery rs512() {
        signer = rsa("SHA512withRSA", PROVIDERS.getPrivateKey());
        return header("alg", "RS512");
    }

    /** Signed HS256 with these bytes as the shared secret. */
    public Forgery hmac(byte[] secret) {
        signer =
                text -> {
                    var mac = Mac.getInstance("HmacSHA256");
                    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
                    return mac.doFinal(text);
                };
        return header("alg", "HS256");
    }

    /** Not signed at all. */
    public Forgery unsigned() {
        signer = text -> new byte[0];
        return header("alg", "none");
    }

    /** The token in compact form. */
    public String token() {
        try {
            var text = part(header) + "." + part(claims);
            return text
                    + "."
                    + BASE64.encodeToString(signer.sign(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the token cannot be signed", e);
        }
    }

    private interface Signer {
        byte[] sign(byte[] text) throws GeneralSecurityException;
    }

    private static Signer rsa(PrivateKey key) {
        return rsa("SHA256withRSA", key);
    }

    private static Signer rsa(String algorithm, PrivateKey key) {
        return text -> {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        };
    }

    private static void put(ObjectNode node, String name, Object value) {
        if (value == null) {
            node.remove(name);
        } else {
            node.set(name, JSON.valueToTree(value));
        }
    }

    private static String part(ObjectNode node) {
        return BASE64.encodeToString(node.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static PublicJsonWebKey providersKey() {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(Engines.setting("oidc.signing-key"));
        } catch (JoseException e) {
            throw new IllegalStateException("the engines' signing key cannot be read", e);
        }
    }
}
