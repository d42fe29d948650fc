package io.servicecard.peers.spring.crypto;

import io.servicecard.peers.spring.PeerSettings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Keys by purpose, out of one secret; each is derived once. */
@Component
public class Secrets {
    private final byte[] secret;
    private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();

    Secrets(PeerSettings settings) {
        secret = Base64.getDecoder().decode(settings.secret());
    }

    /** A keyed hash of 256 bits. */
    public byte[] hash(String purpose, byte[]... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key(purpose));
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is not available", e);
        }
    }

    /** A token that belongs to the id. */
    public String token(String purpose, UUID id) {
        var bytes =
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash(purpose, bytes));
    }

    /** The cipher of a purpose. */
    public Gcm cipher(String purpose) {
        return new Gcm(key("seal:" + purpose));
    }

    SecretKey key(String purpose) {
        return keys.computeIfAbsent(purpose, this::derive);
    }

    private SecretKey derive(String purpose) {
        try {
            var parameters =
                    HKDFParameterSpec.ofExtract()
                            .addIKM(secret)
                            .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32);
            return new SecretKeySpec(
                    KDF.getInstance("HKDF-SHA256").deriveData(parameters), "HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is not available", e);
        }
    }
}
