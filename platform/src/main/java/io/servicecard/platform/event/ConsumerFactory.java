package io.servicecard.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens consumers whose group is the service. */
@ApplicationScoped
class ConsumerFactory {
    private static final int MEBIBYTE = 1024 * 1024;

    private final EventsConfig config;
    private final BrokerAccess broker;
    private final String application;

    ConsumerFactory(
            EventsConfig config,
            BrokerAccess broker,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.config = config;
        this.broker = broker;
        this.application = application;
    }

    Consumer<String, byte[]> open() {
        var settings = broker.settings();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, config.prefixed(application));
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.consumer().batch());
        settings.put(
                ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
                Math.toIntExact(config.consumer().longestBatch().toMillis()));
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 500);
        // events are thin: after an outage a backlog must not fill a small heap with what is
        // fetched
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 * MEBIBYTE);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, MEBIBYTE / 4);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        config.instanceId()
                .ifPresent(
                        id ->
                                settings.put(
                                        ConsumerConfig.GROUP_INSTANCE_ID_CONFIG,
                                        application + "-" + id));
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
