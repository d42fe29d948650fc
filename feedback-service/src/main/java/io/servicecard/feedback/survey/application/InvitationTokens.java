package io.servicecard.feedback.survey.application;

import io.servicecard.platform.crypto.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The secret part of a survey's link: the invitation's id and a keyed hash of it, {@code
 * <id>.<hash>}, both base64url. Derived whenever it is needed, stored nowhere; the id alone opens
 * nothing.
 */
@ApplicationScoped
public class InvitationTokens {
    private static final String PURPOSE = "survey-invitation";
    private static final Pattern FORM = Pattern.compile("[\\w-]{22}\\.[\\w-]{43}");
    private static final int ID_LENGTH = 22;

    private final Secrets secrets;

    InvitationTokens(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The invitation's token. */
    public String of(UUID invitationId) {
        var id =
                ByteBuffer.allocate(16)
                        .putLong(invitationId.getMostSignificantBits())
                        .putLong(invitationId.getLeastSignificantBits())
                        .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id)
                + "."
                + secrets.token(PURPOSE, invitationId);
    }

    /** The invitation the token was made for; empty when it was not made here. */
    public Optional<UUID> verify(String token) {
        if (!FORM.matcher(token).matches()) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(decodedId(token));
        var invitationId = new UUID(bytes.getLong(), bytes.getLong());
        // the whole text is compared, in constant time: no second spelling of a token is a token
        return MessageDigest.isEqual(ascii(of(invitationId)), ascii(token))
                ? Optional.of(invitationId)
                : Optional.empty();
    }

    /** 22 characters carry 132 bits; the decoder drops the last four, the comparison does not. */
    private static byte[] decodedId(String token) {
        return Base64.getUrlDecoder().decode(token.substring(0, ID_LENGTH));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
