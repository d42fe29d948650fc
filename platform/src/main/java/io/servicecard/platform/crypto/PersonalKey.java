package io.servicecard.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One person's key, to seal and open their data with AES-256-GCM. A sealed value is bound to its
 * owner and its column: copied to another person's row or to another column it does not open.
 */
public final class PersonalKey {
    private static final byte FORMAT = 1;

    private final UUID owner;
    private final AesGcm cipher;
    private final boolean destroyed;
    private final Consumer<UUID> opened;

    private PersonalKey(UUID owner, AesGcm cipher, boolean destroyed, Consumer<UUID> opened) {
        this.owner = owner;
        this.cipher = cipher;
        this.destroyed = destroyed;
        this.opened = opened;
    }

    /**
     * A key that opens.
     *
     * @param opened is told the owner each time it does
     */
    static PersonalKey of(UUID owner, byte[] key, Consumer<UUID> opened) {
        return new PersonalKey(owner, new AesGcm(key), false, opened);
    }

    static PersonalKey destroyed(UUID owner) {
        return new PersonalKey(owner, null, true, _ -> {});
    }

    static PersonalKey missing(UUID owner) {
        return new PersonalKey(owner, null, false, _ -> {});
    }

    /** The same for what is no secret to whoever asks, like a colleague's name: tells nobody. */
    public PersonalKey unnoted() {
        return new PersonalKey(owner, cipher, destroyed, _ -> {});
    }

    /** Whether the person was erased: what was sealed for them opens never again. */
    public boolean isDestroyed() {
        return destroyed;
    }

    /**
     * Seals a value.
     *
     * @param column table and column it is for, for example {@code customer.family_name}
     * @param text null is no value and stays null
     * @throws PersonalDataErased when the key is destroyed
     */
    public Sealed seal(String column, String text) {
        return sealBytes(column, text == null ? null : utf8(text));
    }

    /**
     * Seals what is no text, a picture for example.
     *
     * @param column table and column it is for
     * @param content null is no value and stays null
     * @throws PersonalDataErased when the key is destroyed
     */
    public Sealed sealBytes(String column, byte[] content) {
        if (destroyed) {
            throw new PersonalDataErased();
        }
        if (content == null) {
            return null;
        }
        byte[] sealed = cipher().encrypt(content, boundTo(column));
        byte[] stored = new byte[sealed.length + 1];
        stored[0] = FORMAT;
        System.arraycopy(sealed, 0, stored, 1, sealed.length);
        return Sealed.of(stored);
    }

    /**
     * Opens a value.
     *
     * @param column the one it was sealed for
     * @param value null opens to null
     * @return null also when the key is destroyed: what an erased person said is not there any more
     * @throws IllegalStateException when it was sealed for somebody or something else, or changed
     */
    public String open(String column, Sealed value) {
        byte[] opened = openBytes(column, value);
        return opened == null ? null : new String(opened, StandardCharsets.UTF_8);
    }

    /** Opens what is no text, as {@link #open} does with texts. */
    public byte[] openBytes(String column, Sealed value) {
        if (destroyed || value == null) {
            return null;
        }
        byte[] stored = value.bytes();
        if (stored.length == 0 || stored[0] != FORMAT) {
            throw new IllegalStateException("a sealed value of " + column + " has no known form");
        }
        try {
            byte[] sealed = Arrays.copyOfRange(stored, 1, stored.length);
            byte[] content = cipher().decrypt(sealed, boundTo(column));
            opened.accept(owner);
            return content;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed value of " + column + " does not open", e);
        }
    }

    private AesGcm cipher() {
        if (cipher == null) {
            throw new IllegalStateException("something is sealed for an owner without a key");
        }
        return cipher;
    }

    private byte[] boundTo(String column) {
        return utf8(owner + " " + column);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "PersonalKey[" + owner + "]";
    }
}
