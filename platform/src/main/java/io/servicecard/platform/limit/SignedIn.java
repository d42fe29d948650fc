package io.servicecard.platform.limit;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whose token came with the request that is being answered. */
@ApplicationScoped
class SignedIn {
    private final SecurityIdentity identity;

    SignedIn(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The token's subject; empty without token, or with one that is not valid and names nobody. */
    Optional<String> subject() {
        try {
            return identity.isAnonymous()
                    ? Optional.empty()
                    : Optional.of(identity.getPrincipal().getName());
        } catch (AuthenticationFailedException e) {
            return Optional.empty();
        }
    }
}
