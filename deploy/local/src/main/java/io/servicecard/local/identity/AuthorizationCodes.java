package io.servicecard.local.identity;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Codes given out at log-in: each is good once, for a minute, for the client, address and PKCE
 * challenge it was made for.
 */
final class AuthorizationCodes {

    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<AuthorizationCode, Given> open = new ConcurrentHashMap<>();

    AuthorizationCodes(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * What a code stands for.
     *
     * @param nonce of the log-in request, null when it had none
     */
    record Given(
            Accounts.Account account,
            String clientId,
            URI redirectUri,
            CodeChallenge challenge,
            String nonce,
            Instant until) {}

    AuthorizationCode give(Accounts.Account account, AuthorizationRequest request, String nonce) {
        var now = clock.instant();
        open.values().removeIf(given -> given.until().isBefore(now));
        var code = new AuthorizationCode();
        open.put(
                code,
                new Given(
                        account,
                        request.getClientID().getValue(),
                        request.getRedirectionURI(),
                        request.getCodeChallenge(),
                        nonce,
                        now.plus(LIFETIME)));
        return code;
    }

    /**
     * What the code stands for, when the grant proves it is the one that asked for it. The code is
     * spent in any case.
     */
    Optional<Given> take(AuthorizationCodeGrant grant, String clientId) {
        var given = open.remove(grant.getAuthorizationCode());
        if (given == null || grant.getCodeVerifier() == null) {
            return Optional.empty();
        }
        var proved =
                given.clientId().equals(clientId)
                        && given.redirectUri().equals(grant.getRedirectionURI())
                        && given.until().isAfter(clock.instant())
                        && CodeChallenge.compute(CodeChallengeMethod.S256, grant.getCodeVerifier())
                                .equals(given.challenge());
        return proved ? Optional.of(given) : Optional.empty();
    }
}
