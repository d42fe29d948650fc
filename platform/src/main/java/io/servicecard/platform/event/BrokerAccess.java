package io.servicecard.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.eclipse.microprofile.config.Config;

/**
 * How every client reaches the brokers: their addresses, and what the configuration says under
 * {@code kafka.security.protocol}, {@code kafka.ssl.*} and {@code kafka.sasl.*}, by the names that
 * Kafka gives these settings.
 */
@ApplicationScoped
public class BrokerAccess {
    private final Config config;
    private final EventsConfig events;

    BrokerAccess(Config config, EventsConfig events) {
        this.config = config;
        this.events = events;
    }

    /** The settings that all clients share; a new map, to be added to. */
    public Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, events.bootstrapServers());
        for (var name : ofSecurity()) {
            config.getOptionalValue("kafka." + name, String.class)
                    .ifPresent(value -> settings.put(name, value));
        }
        return settings;
    }

    private static List<String> ofSecurity() {
        var known = new ConfigDef();
        SslConfigs.addClientSslSupport(known);
        SaslConfigs.addClientSaslSupport(known);
        var names = new ArrayList<>(known.names());
        names.add(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG);
        return names;
    }
}
