package io.servicecard.platform.crypto;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256 in Galois/Counter Mode (NIST SP 800-38D) under one key. A sealed text is a random nonce
 * of 12 bytes, the ciphertext, and a tag of 16 bytes. Thread-safe.
 */
final class AesGcm {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    // one for all: virtual threads are as many as requests, and none may bring its own
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";

    // looked for once: by its name alone it would be looked for among all providers with each use
    private static final Provider PROVIDER = provider();

    private final SecretKey key;

    AesGcm(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** Bytes nobody can guess, for a nonce or a key. */
    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /**
     * Seals the text.
     *
     * @param boundTo what it opens with only; it is not in what is returned
     */
    byte[] encrypt(byte[] text, byte[] boundTo) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + text.length + TAG_BYTES);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, boundTo);
            cipher.doFinal(text, 0, text.length, sealed, NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not available", e);
        }
        return sealed;
    }

    /**
     * Opens what was sealed.
     *
     * @throws GeneralSecurityException when it was sealed under another key, bound to something
     *     else, or changed
     */
    byte[] decrypt(byte[] sealed, byte[] boundTo) throws GeneralSecurityException {
        if (sealed.length < NONCE_BYTES + TAG_BYTES) {
            throw new GeneralSecurityException("too short to be sealed");
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, nonce, boundTo)
                .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] boundTo) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(TRANSFORMATION, PROVIDER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(boundTo);
        return cipher;
    }

    private static Provider provider() {
        try {
            return Cipher.getInstance(TRANSFORMATION).getProvider();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not available", e);
        }
    }
}
