package io.servicecard.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers whom an access token stands for, so that its signature is not checked again with each
 * request that brings the very same token. Nothing is remembered for longer than the provider's
 * keys are kept, nor past the token's end, and of {@code servicecard.oidc.known-tokens} at most.
 */
@ApplicationScoped
class KnownTokens {
    private final InstantSource clock;
    private final long most;
    private volatile Memory memory;

    KnownTokens(
            InstantSource clock,
            @ConfigProperty(name = "servicecard.oidc.known-tokens") long most) {
        this.clock = clock;
        this.most = most;
        this.memory = new Memory();
    }

    /**
     * What is known now. Who has a token checked takes this before and notes the outcome there:
     * what is found out with keys that are older than a later memory does not get into that one.
     */
    Memory now() {
        return memory;
    }

    /** Forgets all: the provider's keys were fetched again. */
    void forget() {
        memory = new Memory();
    }

    /** What is known until the provider's keys are fetched again. */
    final class Memory {
        private final Cache<String, SecurityIdentity> identities =
                Caffeine.newBuilder().maximumSize(most).build();

        /**
         * Whom a token stands for that was checked before, and has not ended since.
         *
         * @param authorization the header, all of it, that brings the token
         */
        Optional<SecurityIdentity> whoSends(String authorization) {
            return Optional.ofNullable(identities.getIfPresent(authorization))
                    .filter(known -> !hasEnded(known));
        }

        /**
         * Notes what checking a header has found.
         *
         * @param checked null when it brings no token
         */
        void note(String authorization, SecurityIdentity checked) {
            if (checked != null && checked.getPrincipal() instanceof JsonWebToken) {
                identities.put(authorization, withoutRequest(checked));
            }
        }
    }

    private boolean hasEnded(SecurityIdentity known) {
        var end = ((JsonWebToken) known.getPrincipal()).getExpirationTime();
        return !clock.instant().isBefore(Instant.ofEpochSecond(end));
    }

    /** What is remembered must not keep the request that it was found out for. */
    private static SecurityIdentity withoutRequest(SecurityIdentity checked) {
        var attributes = new HashMap<>(checked.getAttributes());
        attributes.remove(HttpSecurityUtils.ROUTING_CONTEXT_ATTRIBUTE);
        var remembered =
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(checked.getPrincipal())
                        .addRoles(checked.getRoles())
                        .addCredentials(checked.getCredentials())
                        .addAttributes(attributes);
        checked.getPermissions().forEach(remembered::addPermission);
        return remembered.build();
    }
}
