package io.servicecard.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.id.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The other services' events as a test sends them, and the own ones as the broker has them. */
public final class Events {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final KafkaProducer<String, byte[]> PRODUCER =
            new KafkaProducer<>(
                    java.util.Map.of(
                            "bootstrap.servers", Engines.bootstrapServers(), "acks", "all"),
                    new StringSerializer(),
                    new ByteArraySerializer());

    private Events() {}

    /**
     * An event on the broker.
     *
     * @param id its {@code ce_id}
     * @param type what happened
     * @param subject the aggregate
     * @param payload JSON
     */
    public record Published(UUID id, EventType type, UUID subject, JsonNode payload) {}

    /**
     * Sends a foreign event made of its contract's example, which must keep the contract after the
     * change.
     *
     * @return its id, to send it again with {@link #resend}
     */
    public static UUID send(EventType type, UUID subject, Consumer<ObjectNode> change) {
        return resend(Ids.next(), type, subject, change);
    }

    /** Sends an event under a given id; the same id twice is a redelivery. */
    public static UUID resend(UUID id, EventType type, UUID subject, Consumer<ObjectNode> change) {
        var payload = Contracts.example(type);
        change.accept(payload);
        var violations = Contracts.violations(type, payload);
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException(
                    "the test breaks the contract of " + type + ": " + violations);
        }
        sendRaw(id, type.toString(), type.topic(), subject, payload.toString());
        return id;
    }

    /** Sends anything, well-formed or not. */
    public static void sendRaw(UUID id, String type, String topic, UUID subject, String payload) {
        var record =
                new ProducerRecord<>(
                        Engines.topic(topic),
                        subject.toString(),
                        payload.getBytes(StandardCharsets.UTF_8));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", id.toString());
        header(record, "ce_type", type);
        header(record, "ce_source", "/servicecard/test");
        header(record, "ce_subject", subject.toString());
        header(record, "ce_time", Instant.now().toString());
        try {
            PRODUCER.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take the event", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an event is sent", e);
        }
    }

    /**
     * All events of an aggregate that are on the topic of its service by now, in the broker's
     * order; each is checked against its contract.
     */
    public static List<Published> published(String service, UUID subject) {
        return TopicReader.read(Engines.topic(service + "-events")).stream()
                .filter(record -> subject.toString().equals(record.key()))
                .map(Events::checked)
                .toList();
    }

    private static Published checked(ConsumerRecord<String, byte[]> record) {
        var type = EventType.parse(header(record, "ce_type"));
        var text = new String(record.value(), StandardCharsets.UTF_8);
        var violations = Contracts.violations(type, text);
        if (!violations.isEmpty()) {
            throw new AssertionError(type + " breaks its contract: " + violations);
        }
        try {
            return new Published(
                    UUID.fromString(header(record, "ce_id")),
                    type,
                    UUID.fromString(record.key()),
                    JSON.readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
