package io.servicecard.platform.security;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.servicecard.platform.background.BackgroundWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Fetches the provider's keys again every {@code servicecard.oidc.key-refresh}. Quarkus does so by
 * itself only when a token names a key it does not know; without this a key that the provider has
 * withdrawn would be trusted until the next new one appears; and so it would be for a token that
 * was checked with it, so what is known of tokens is forgotten then. While the provider is away,
 * the keys fetched last stay in use.
 */
@ApplicationScoped
class KeyRefresh implements BackgroundWork {
    private static final Logger LOG = Logger.getLogger(KeyRefresh.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A token whose key no provider has: that it is looked for is all it is for. */
    private static final String UNKNOWN_KEY =
            part("{\"alg\":\"RS256\",\"kid\":\"key-refresh\"}") + "." + part("{}") + ".AA";

    private final TenantIdentityProvider provider;
    private final KnownTokens known;
    private final Duration every;

    KeyRefresh(
            TenantIdentityProvider provider,
            KnownTokens known,
            @ConfigProperty(name = "servicecard.oidc.key-refresh") Duration every) {
        this.provider = provider;
        this.known = known;
        this.every = every;
    }

    @Override
    public String name() {
        return "key-refresh";
    }

    @Override
    public Duration first() {
        return every;
    }

    @Override
    public Duration every() {
        return every;
    }

    /** Always ends in a refusal: the token is none. */
    @Override
    public void round(BooleanSupplier going) {
        try {
            var unused =
                    provider.authenticate(new AccessTokenCredential(UNKNOWN_KEY))
                            .await()
                            .atMost(PATIENCE);
        } catch (RuntimeException refused) {
            LOG.debugf("Keys of the identity provider asked for: %s", refused.getClass());
        }
        known.forget();
    }

    private static String part(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
