package io.servicecard.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The service's connection to the broker for sending, opened at first use and again after a
 * failure.
 */
@ApplicationScoped
class Producers {
    private final EventsConfig config;
    private final BrokerAccess broker;
    private Producer<String, byte[]> events;

    Producers(EventsConfig config, BrokerAccess broker) {
        this.config = config;
        this.broker = broker;
    }

    /** Idempotent, acknowledged by all in-sync replicas, in order per key. */
    synchronized Producer<String, byte[]> events() {
        if (events == null) {
            var settings = broker.settings();
            settings.put(ProducerConfig.CLIENT_ID_CONFIG, config.service() + "-outbox");
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
            settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
            events =
                    new KafkaProducer<>(
                            settings, new StringSerializer(), new ByteArraySerializer());
        }
        return events;
    }

    /**
     * After a failed batch: a new producer starts with nothing in flight, so that an old send
     * cannot land behind a new one.
     */
    synchronized void restart() {
        close();
    }

    synchronized void close() {
        if (events != null) {
            events.close(Duration.ZERO);
            events = null;
        }
    }
}
