package io.servicecard.platform.crypto;

import java.util.Arrays;

/**
 * A personal value as it is stored: nobody reads it without its owner's key. The domain carries
 * such values without knowing what they say, so nothing that a domain object does can tell it to
 * anybody.
 */
public final class Sealed {
    private final byte[] bytes;

    private Sealed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What a column holds. */
    public static Sealed of(byte[] bytes) {
        return new Sealed(bytes.clone());
    }

    /** What the column is to hold. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Sealed";
    }
}
