package io.servicecard.platform.security;

import java.util.stream.Stream;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.InvalidJwtSignatureException;
import org.jose4j.lang.InvalidAlgorithmException;
import org.jose4j.lang.UnresolvableKeyException;

/** What is wrong with a refused token. For the trail of refused access; the caller is not told. */
public enum TokenFault {
    EXPIRED,
    NOT_YET_VALID,
    WRONG_ISSUER,
    WRONG_AUDIENCE,
    /** Signed with a key that the provider does not publish, or does no longer. */
    UNKNOWN_KEY,
    WRONG_SIGNATURE,
    WRONG_ALGORITHM,
    /** An ID token, a refresh token, or anything else that is no access token. */
    WRONG_TYPE,
    /** No token at all, or one without the claims that every access token has. */
    MALFORMED;

    /** Looks through the failure of an authentication and its causes. */
    public static TokenFault of(Throwable failure) {
        if (causes(failure).anyMatch(UnresolvableKeyException.class::isInstance)) {
            return UNKNOWN_KEY;
        }
        if (causes(failure).anyMatch(InvalidAlgorithmException.class::isInstance)) {
            return WRONG_ALGORITHM;
        }
        if (causes(failure).anyMatch(InvalidJwtSignatureException.class::isInstance)) {
            return WRONG_SIGNATURE;
        }
        return causes(failure)
                .filter(InvalidJwtException.class::isInstance)
                .map(InvalidJwtException.class::cast)
                .flatMap(invalid -> invalid.getErrorDetails().stream())
                .map(error -> of(error.getErrorCode()))
                .findFirst()
                .orElse(MALFORMED);
    }

    private static TokenFault of(int jose4jCode) {
        return switch (jose4jCode) {
            case ErrorCodes.EXPIRED -> EXPIRED;
            case ErrorCodes.NOT_YET_VALID -> NOT_YET_VALID;
            case ErrorCodes.ISSUER_INVALID, ErrorCodes.ISSUER_MISSING -> WRONG_ISSUER;
            case ErrorCodes.AUDIENCE_INVALID, ErrorCodes.AUDIENCE_MISSING -> WRONG_AUDIENCE;
            // a validator of our own, of which there is one
            case ErrorCodes.MISCELLANEOUS -> WRONG_TYPE;
            default -> MALFORMED;
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
