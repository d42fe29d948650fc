package io.servicecard.platform.security;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Fetches the provider's keys again every {@code servicecard.oidc.key-refresh}. Quarkus does so by
 * itself only when a token names a key it does not know; without this a key that the provider has
 * withdrawn would be trusted until the next new one appears. While the provider is away, the keys
 * fetched last stay in use.
 */
@ApplicationScoped
class KeyRefresh {
    private static final Logger LOG = Logger.getLogger(KeyRefresh.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A token whose key no provider has: that it is looked for is all it is for. */
    private static final String UNKNOWN_KEY =
            part("{\"alg\":\"RS256\",\"kid\":\"key-refresh\"}") + "." + part("{}") + ".AA";

    private final TenantIdentityProvider provider;
    private final Duration every;
    private ScheduledExecutorService scheduler;
    private ScheduledFuture<?> refreshes;

    KeyRefresh(
            TenantIdentityProvider provider,
            @ConfigProperty(name = "servicecard.oidc.key-refresh") Duration every) {
        this.provider = provider;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        scheduler =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("key-refresh").daemon().factory());
        refreshes =
                scheduler.scheduleWithFixedDelay(
                        this::refresh, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        refreshes.cancel(true);
        scheduler.shutdown();
    }

    /** Always ends in a refusal: the token is none. */
    private void refresh() {
        try {
            var unused =
                    provider.authenticate(new AccessTokenCredential(UNKNOWN_KEY))
                            .await()
                            .atMost(PATIENCE);
        } catch (RuntimeException refused) {
            LOG.debugf("Keys of the identity provider asked for: %s", refused.getClass());
        }
    }

    private static String part(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
