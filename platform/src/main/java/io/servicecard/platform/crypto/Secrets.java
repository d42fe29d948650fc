package io.servicecard.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a service makes with its secrets: a key of its own for each purpose (HKDF-SHA256, RFC 5869),
 * keyed hashes, unguessable tokens and short one-time codes. Values of one purpose say nothing
 * about those of another.
 *
 * <p>What is stored to be found again, or is on its way to a customer, is made with the lasting
 * secret: hashes, tokens and codes. What lives for days at the most is made with the other, which
 * can therefore be replaced without anything getting lost.
 */
@ApplicationScoped
public class Secrets {
    private static final int MINIMUM_BYTES = 32;
    private static final int[] POWERS_OF_TEN = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
    };

    private final DerivedKeys replaceable;
    private final DerivedKeys lasting;

    Secrets(
            @ConfigProperty(name = "servicecard.secret") String secret,
            @ConfigProperty(name = "servicecard.lasting-secret") String lastingSecret) {
        replaceable = new DerivedKeys(decoded("servicecard.secret", secret));
        lasting = new DerivedKeys(decoded("servicecard.lasting-secret", lastingSecret));
    }

    private static byte[] decoded(String name, String base64) {
        byte[] secret = Base64.getDecoder().decode(base64);
        if (secret.length < MINIMUM_BYTES) {
            throw new IllegalStateException(
                    name + " must hold at least " + MINIMUM_BYTES + " bytes, base64");
        }
        return secret;
    }

    /** The 256-bit key of one purpose, for HMAC-SHA256; of the replaceable secret. */
    public SecretKey key(String purpose) {
        return replaceable.of(purpose);
    }

    /**
     * A keyed hash of 256 bits: equal values have equal hashes, and without the secret nobody can
     * try values out.
     */
    public byte[] hash(String purpose, String value) {
        return mac(purpose, utf8(value));
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

    /**
     * Encrypts with AES-256-GCM under the purpose's key.
     *
     * @param belongsTo what the text is bound to: it opens only with the same words
     */
    public byte[] seal(String purpose, String belongsTo, String text) {
        return cipher(purpose).encrypt(utf8(text), utf8(belongsTo));
    }

    /**
     * Decrypts what {@link #seal} made.
     *
     * @throws IllegalArgumentException when it was made with another secret, for something else, or
     *     was changed
     */
    public String open(String purpose, String belongsTo, byte[] sealed) {
        try {
            return new String(
                    cipher(purpose).decrypt(sealed, utf8(belongsTo)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the sealed text does not open", e);
        }
    }

    private AesGcm cipher(String purpose) {
        return new AesGcm(key("seal:" + purpose).getEncoded());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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
            mac.init(lasting.of(purpose));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is not available", e);
        }
    }
}
