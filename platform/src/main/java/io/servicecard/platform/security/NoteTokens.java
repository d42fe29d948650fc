package io.servicecard.platform.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Tells {@link KnownTokens} of each token that was checked and found good. */
@ApplicationScoped
class NoteTokens implements SecurityIdentityAugmentor {
    private final KnownTokens known;

    NoteTokens(KnownTokens known) {
        this.known = known;
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity);
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity,
            AuthenticationRequestContext context,
            Map<String, Object> request) {
        known.note(identity, request);
        return augment(identity, context);
    }
}
