package io.servicecard.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a bad token where none is needed, too. Identity is established where somebody asks for
 * it, which an operation for everybody need not do; a caller who sends a token that is not valid
 * should learn so from every operation alike, and the trail of refused access from every attempt.
 */
class BadTokens {
    /** After the limits, which such requests count towards. */
    private static final int AFTER_LIMITS = Priorities.USER + 1;

    private final SecurityIdentity identity;

    BadTokens(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * @throws AuthenticationFailedException when the request brings a token that is not valid
     */
    @ServerRequestFilter(priority = AFTER_LIMITS)
    void refuse() {
        var unused = identity.isAnonymous();
    }
}
