package io.servicecard.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers whom an access token stands for, so that its signature is not checked again with each
 * request that brings the very same token. Nothing is remembered for longer than the provider's
 * keys are kept, nor past the token's end, and of {@code servicecard.oidc.known-tokens} at most.
 */
@ApplicationScoped
class KnownTokens implements IdentityProvider<TokenAuthenticationRequest> {
    private static final String MEMORY = KnownTokens.class.getName();
    private static final int BEFORE_DEFAULT = 1_000;

    private final InstantSource clock;
    private final long most;
    private volatile Cache<String, SecurityIdentity> memory;

    KnownTokens(
            InstantSource clock,
            @ConfigProperty(name = "servicecard.oidc.known-tokens") long most) {
        this.clock = clock;
        this.most = most;
        this.memory = empty();
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Before the one that checks tokens, which is just before the system's, as all by default. */
    @Override
    public int priority() {
        return SYSTEM_FIRST + BEFORE_DEFAULT;
    }

    /**
     * Whom the token stands for, when that is known; else nobody yet, and the request carries the
     * memory as it is now: what is found out with keys that are older than a later memory does not
     * get into that one.
     */
    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        var now = memory;
        var known = now.getIfPresent(request.getToken().getToken());
        if (known == null || hasEnded(known)) {
            request.setAttribute(MEMORY, now);
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom()
                .item(
                        QuarkusSecurityIdentity.builder(known)
                                .addAttribute(
                                        HttpSecurityUtils.ROUTING_CONTEXT_ATTRIBUTE,
                                        HttpSecurityUtils.getRoutingContextAttribute(request))
                                .build());
    }

    /** Notes whom a token stands for that was checked for this request. */
    @SuppressWarnings("unchecked") // what authenticate put there
    void note(SecurityIdentity checked, Map<String, Object> request) {
        if (request.get(MEMORY) instanceof Cache<?, ?> then
                && checked.getPrincipal() instanceof JsonWebToken token) {
            ((Cache<String, SecurityIdentity>) then)
                    .put(token.getRawToken(), withoutRequest(checked));
        }
    }

    /** Forgets all: the provider's keys were fetched again. */
    void forget() {
        memory = empty();
    }

    private Cache<String, SecurityIdentity> empty() {
        return Caffeine.newBuilder().maximumSize(most).build();
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
