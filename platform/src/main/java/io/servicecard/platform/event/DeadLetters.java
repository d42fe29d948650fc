package io.servicecard.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The topic {@code <consumer>-dlt}: records that could not take effect, as they came, with where
 * from and why.
 */
@ApplicationScoped
class DeadLetters {
    private final Producers producers;
    private final EventsConfig config;
    private final String application;

    DeadLetters(
            Producers producers,
            EventsConfig config,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.producers = producers;
        this.config = config;
        this.application = application;
    }

    /** Returns when the broker has it. */
    void bury(ConsumerRecord<String, byte[]> record, Throwable reason, int attempts) {
        var letter =
                new ProducerRecord<>(
                        config.prefixed(application + "-dlt"),
                        null,
                        record.key(),
                        record.value(),
                        record.headers());
        put(letter, "dlt_topic", record.topic());
        put(letter, "dlt_partition", Integer.toString(record.partition()));
        put(letter, "dlt_offset", Long.toString(record.offset()));
        put(letter, "dlt_attempts", Integer.toString(attempts));
        put(letter, "dlt_reason", Failures.summary(reason));
        try {
            producers.events().send(letter).get();
        } catch (ExecutionException e) {
            throw new EventConsumer.EngineMissing(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventConsumer.EngineMissing(e);
        }
    }

    private static void put(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
