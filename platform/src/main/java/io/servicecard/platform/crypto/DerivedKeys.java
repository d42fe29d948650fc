package io.servicecard.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of one secret, a 256-bit one for each purpose (HKDF-SHA256, RFC 5869). A key is derived
 * at its first use and kept: purposes are words of the code, so there are few.
 */
final class DerivedKeys {
    private static final int BYTES = 32;

    private final byte[] secret;
    private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();

    DerivedKeys(byte[] secret) {
        this.secret = secret;
    }

    SecretKey of(String purpose) {
        return keys.computeIfAbsent(purpose, this::derived);
    }

    private SecretKey derived(String purpose) {
        try {
            var derivation =
                    HKDFParameterSpec.ofExtract()
                            .addIKM(secret)
                            .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), BYTES);
            return new SecretKeySpec(
                    KDF.getInstance("HKDF-SHA256").deriveData(derivation), "HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is not available", e);
        }
    }
}
