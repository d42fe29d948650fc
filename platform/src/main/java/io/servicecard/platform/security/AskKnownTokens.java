package io.servicecard.platform.security;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Asks {@link KnownTokens} who sends a request before anything of its token is read; everything
 * else, the answer to a refused one too, is OpenID Connect's. Reading the claims, choosing a tenant
 * and going through the providers of identities would be more work than remembering saves.
 */
@ApplicationScoped
class AskKnownTokens implements HttpAuthenticationMechanism {
    private static final int BEFORE_ALL = DEFAULT_PRIORITY + 1_000;

    private final KnownTokens known;
    private final OidcAuthenticationMechanism check;

    AskKnownTokens(KnownTokens known, OidcAuthenticationMechanism check) {
        this.known = known;
        this.check = check;
    }

    @Override
    public int getPriority() {
        return BEFORE_ALL;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext request, IdentityProviderManager providers) {
        var authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return check.authenticate(request, providers);
        }
        var now = known.now();
        return now.whoSends(authorization)
                .map(identity -> Uni.createFrom().item(identity))
                .orElseGet(
                        () ->
                                check.authenticate(request, providers)
                                        .invoke(checked -> now.note(authorization, checked)));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return check.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return check.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return check.getCredentialTransport(request);
    }
}
