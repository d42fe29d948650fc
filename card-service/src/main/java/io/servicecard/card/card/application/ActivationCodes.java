package io.servicecard.card.card.application;

import io.servicecard.platform.crypto.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The secrets that activate cards: ten signs of Crockford's base 32 (50 bits), kept as keyed
 * hashes.
 */
@ApplicationScoped
class ActivationCodes {
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final UUID NO_CARD = new UUID(0, 0);

    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();
    private final byte[] noHash;

    ActivationCodes(Secrets secrets) {
        this.secrets = secrets;
        this.noHash = new byte[secrets.hash("card-activation", "").length];
    }

    /** A new code, in two groups that a person can type. */
    String draw() {
        var code =
                random.ints(LENGTH, 0, SIGNS.length())
                        .mapToObj(sign -> SIGNS.substring(sign, sign + 1))
                        .collect(Collectors.joining());
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    /** What is kept of a card's code. */
    byte[] hash(UUID cardId, String code) {
        var bare = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return secrets.hash("card-activation", cardId + ":" + bare);
    }

    /** Whether the code is the card's; does the same work when there is no card (null). */
    boolean opens(Cards.Candidate card, String code) {
        var given = hash(card == null ? NO_CARD : card.id(), code);
        return MessageDigest.isEqual(given, card == null ? noHash : card.activationHash());
    }
}
