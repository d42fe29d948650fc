package io.servicecard.peers.spring.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM; what it seals begins with the nonce of 12 bytes and ends with the tag of 16. */
public final class Gcm {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;

    Gcm(SecretKey key) {
        this.key = new SecretKeySpec(key.getEncoded(), "AES");
    }

    /** Seals the text; it opens only with the same words it is bound to. */
    public byte[] seal(byte[] text, String boundTo) {
        try {
            var nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, 0, boundTo);
            var sealed = new byte[NONCE + cipher.getOutputSize(text.length)];
            System.arraycopy(nonce, 0, sealed, 0, NONCE);
            cipher.doFinal(text, 0, text.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not available", e);
        }
    }

    /** Opens what was sealed. */
    public byte[] open(byte[] sealed, int from, String boundTo) {
        try {
            return cipher(Cipher.DECRYPT_MODE, sealed, from, boundTo)
                    .doFinal(sealed, from + NONCE, sealed.length - from - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed value does not open", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, int from, String boundTo)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, from, NONCE));
        cipher.updateAAD(boundTo.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
