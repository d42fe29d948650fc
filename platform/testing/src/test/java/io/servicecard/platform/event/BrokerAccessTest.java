package io.servicecard.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Engines;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.junit.jupiter.api.Test;

/** What is configured about the way to the brokers reaches every client. */
@QuarkusTest
class BrokerAccessTest {
    @Inject EventsConfig events;
    @Inject BrokerAccess unencrypted;

    @Test
    void withoutSettingsOnlyTheAddresses() {
        assertEquals(
                Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, Engines.bootstrapServers()),
                unencrypted.settings());
    }

    @Test
    void encryptionAndSigningInByTheNamesOfKafka() {
        var config =
                new SmallRyeConfigBuilder()
                        .withDefaultValue("kafka.security.protocol", "SASL_SSL")
                        .withDefaultValue("kafka.ssl.truststore.location", "/ca.p12")
                        .withDefaultValue("kafka.sasl.mechanism", "SCRAM-SHA-512")
                        .withDefaultValue("kafka.something.else", "x")
                        .build();
        var settings = new BrokerAccess(config, events).settings();
        assertEquals("SASL_SSL", settings.get(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG));
        assertEquals("/ca.p12", settings.get(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG));
        assertEquals("SCRAM-SHA-512", settings.get(SaslConfigs.SASL_MECHANISM));
        assertTrue(settings.containsKey(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG));
        assertEquals(4, settings.size());
    }
}
