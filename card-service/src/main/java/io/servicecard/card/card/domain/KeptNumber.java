package io.servicecard.card.card.domain;

import io.servicecard.platform.crypto.Sealed;

/**
 * A {@link CardNumber} as it is kept.
 *
 * @param sealed with the key of the card's customer
 * @param hash keyed, by which the card is found
 * @param masked all that may be shown
 */
@SuppressWarnings("ArrayRecordComponent") // carried to the card, never compared
public record KeptNumber(Sealed sealed, byte[] hash, String masked) {
    /** Keeps the hash as it is now. */
    public KeptNumber {
        hash = hash.clone();
    }

    @Override
    public byte[] hash() {
        return hash.clone();
    }
}
