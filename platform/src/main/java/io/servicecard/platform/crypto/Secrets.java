package io.servicecard.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a service makes with its one secret: a key of its own for each purpose (HKDF-SHA256, RFC
 * 5869), keyed hashes, unguessable tokens and short one-time codes. Values of one purpose say
 * nothing about those of another.
 */
@ApplicationScoped
public class Secrets {
    private static final int MINIMUM_BYTES = 32;
    private static final int[] POWERS_OF_TEN = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
    };

    private final byte[] secret;

    Secrets(@ConfigProperty(name = "servicecard.secret") String base64) {
        secret = Base64.getDecoder().decode(base64);
        if (secret.length < MINIMUM_BYTES) {
            throw new IllegalStateException(
                    "servicecard.secret must hold at least " + MINIMUM_BYTES + " bytes, base64");
        }
    }

    /** The 256-bit key of one purpose, for HMAC-SHA256. */
    public SecretKey key(String purpose) {
        try {
            var derivation =
                    HKDFParameterSpec.ofExtract()
                            .addIKM(secret)
                            .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), MINIMUM_BYTES);
            return new SecretKeySpec(
                    KDF.getInstance("HKDF-SHA256").deriveData(derivation), "HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is not available", e);
        }
    }

    /**
     * A keyed hash of 256 bits: equal values have equal hashes, and without the secret nobody can
     * try values out.
     */
    public byte[] hash(String purpose, String value) {
        return mac(purpose, value.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A token of 256 bits, base64url, that belongs to the id and can be made again but not guessed.
     */
    public String token(String purpose, UUID id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(purpose, bytes(id)));
    }

    /**
     * A decimal one-time code by HOTP (RFC 4226, dynamic truncation) over the id and a counter.
     *
     * @param digits 6 to 8
     */
    public String code(String purpose, UUID id, long counter, int digits) {
        if (digits < 6 || digits > 8) {
            throw new IllegalArgumentException("a one-time code has 6 to 8 digits, not " + digits);
        }
        byte[] hmac = mac(purpose, ByteBuffer.allocate(24).put(bytes(id)).putLong(counter).array());
        int offset = hmac[hmac.length - 1] & 0x0f;
        int binary = ByteBuffer.wrap(hmac, offset, 4).getInt() & 0x7fff_ffff;
        return String.format("%0" + digits + "d", binary % POWERS_OF_TEN[digits]);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private byte[] mac(String purpose, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key(purpose));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is not available", e);
        }
    }
}
