package io.servicecard.card.card.application;

import io.servicecard.card.card.domain.CardRefused;
import io.servicecard.platform.crypto.Secrets;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;

/**
 * What a QR code holds in place of a card's number: token id, card id and expiry, signed with
 * HMAC-SHA256, base64url. Nothing is stored until it is used.
 */
@ApplicationScoped
public class PresentationTokens {
    private static final int CLAIM_BYTES = 16 + 16 + 8;
    private static final int SIGNATURE_BYTES = 32;

    private final Secrets secrets;
    private final CardConfig config;

    PresentationTokens(Secrets secrets, CardConfig config) {
        this.secrets = secrets;
        this.config = config;
    }

    /**
     * A token.
     *
     * @param text what is presented
     * @param expiresAt from then on it is refused
     */
    public record Token(String text, Instant expiresAt) {}

    /** What a token says. */
    record Claims(UUID tokenId, UUID cardId, Instant expiresAt) {}

    /** A new token for the card. */
    public Token issue(UUID cardId, Instant now) {
        var expiresAt = now.plus(config.presentation().lifetime());
        var id = Ids.next();
        byte[] claims =
                ByteBuffer.allocate(CLAIM_BYTES)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .putLong(cardId.getMostSignificantBits())
                        .putLong(cardId.getLeastSignificantBits())
                        .putLong(expiresAt.toEpochMilli())
                        .array();
        byte[] token =
                ByteBuffer.allocate(CLAIM_BYTES + SIGNATURE_BYTES)
                        .put(claims)
                        .put(sign(claims))
                        .array();
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(token), expiresAt);
    }

    /**
     * Reads a token.
     *
     * @throws CardRefused.PresentationRefused when it is not ours or has expired
     */
    Claims read(String text, Instant now) {
        byte[] token = decode(text);
        if (token.length != CLAIM_BYTES + SIGNATURE_BYTES) {
            throw new CardRefused.PresentationRefused();
        }
        byte[] claims = Arrays.copyOf(token, CLAIM_BYTES);
        byte[] signature = Arrays.copyOfRange(token, CLAIM_BYTES, token.length);
        if (!MessageDigest.isEqual(sign(claims), signature)) {
            throw new CardRefused.PresentationRefused();
        }
        var bytes = ByteBuffer.wrap(claims);
        var read =
                new Claims(
                        new UUID(bytes.getLong(), bytes.getLong()),
                        new UUID(bytes.getLong(), bytes.getLong()),
                        Instant.ofEpochMilli(bytes.getLong()));
        if (!now.isBefore(read.expiresAt())) {
            throw new CardRefused.PresentationRefused();
        }
        return read;
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new CardRefused.PresentationRefused();
        }
    }

    private byte[] sign(byte[] claims) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secrets.key("presentation-token"));
            return mac.doFinal(claims);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is not available", e);
        }
    }
}
