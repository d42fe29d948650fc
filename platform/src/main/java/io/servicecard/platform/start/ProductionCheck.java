package io.servicecard.platform.start;

import io.quarkus.arc.Unremovable;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Lets a service in profile {@code prod} not start with settings that everybody knows or that give
 * its secrets away. The one-machine suite, which makes its own secrets and listens on loopback
 * only, is exempt by {@code servicecard.local=true}; elsewhere that setting counts for nothing.
 */
@ApplicationScoped
@Unremovable
class ProductionCheck implements FlywayConfigurationCustomizer {
    private final Config config;

    ProductionCheck(Config config) {
        this.config = config;
    }

    /** Before the migrations: they are the first that would use a password. */
    @Override
    public void customize(FluentConfiguration migrations) {
        refuseWhatIsUnsafe();
    }

    /** For services whose migrations another process runs. */
    void beforeRequests(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        refuseWhatIsUnsafe();
    }

    private void refuseWhatIsUnsafe() {
        Function<String, Optional<String>> settings =
                name -> config.getOptionalValue(name, String.class);
        if (!ConfigUtils.isProfileActive("prod") || ProductionRules.isOneMachine(settings)) {
            return;
        }
        var faults = ProductionRules.faults(settings);
        if (!faults.isEmpty()) {
            throw new ConfigurationException(
                    "Not started, for this is no way to run in production:\n- "
                            + String.join("\n- ", faults)
                            + "\nOn one machine, for trying out, set SERVICECARD_LOCAL=true"
                            + " and QUARKUS_HTTP_HOST=127.0.0.1.");
        }
    }
}
