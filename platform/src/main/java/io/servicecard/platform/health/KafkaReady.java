package io.servicecard.platform.health;

import io.quarkus.runtime.ShutdownEvent;
import io.servicecard.platform.event.BrokerAccess;
import io.servicecard.platform.event.EventsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says when the broker is missing. The service stays ready all the same: it accepts commands, and
 * their events wait in the outbox. Taking every replica out of service for the broker's sake would
 * turn its outage into everybody's.
 */
@Readiness
@ApplicationScoped
class KafkaReady implements HealthCheck {
    private static final int MILLIS = 2_000;

    private final EventsConfig config;
    private final BrokerAccess broker;
    private Admin admin;

    KafkaReady(EventsConfig config, BrokerAccess broker) {
        this.config = config;
        this.broker = broker;
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("kafka").up();
        try {
            admin().describeCluster().clusterId().get(MILLIS, TimeUnit.MILLISECONDS);
            return check.withData("reachable", true).build();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return check.withData("reachable", false).withData("missing", "kafka").build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return check.withData("reachable", false).build();
        }
    }

    private synchronized Admin admin() {
        if (admin == null) {
            var settings = broker.settings();
            settings.put(AdminClientConfig.CLIENT_ID_CONFIG, config.service() + "-health");
            settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, MILLIS);
            settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, MILLIS);
            admin = Admin.create(settings);
        }
        return admin;
    }

    synchronized void close(@Observes ShutdownEvent event) {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
