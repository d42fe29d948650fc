package io.servicecard.e2e.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** All topics of the suite: every record in them, and how far their consumers are. */
public final class Topics {

    static final Duration LIMIT = Duration.ofMinutes(1);

    /** Kept here: a logger that nobody refers to forgets its level. */
    private static final Logger CLIENTS = Logger.getLogger("org.apache.kafka");

    static {
        if (CLIENTS.getLevel() == null) {
            CLIENTS.setLevel(Level.WARNING);
        }
    }

    private final String bootstrap;

    /** The topics of that broker. */
    public Topics(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Every record of the services' events. */
    public List<ConsumerRecord<byte[], byte[]>> events() {
        return read(topic -> topic.endsWith("-events"));
    }

    /** Every record of one topic. */
    public List<ConsumerRecord<byte[], byte[]>> of(String name) {
        return read(name::equals);
    }

    /** Every record that a consumer could not apply. */
    public List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        return read(topic -> topic.endsWith("-dlt"));
    }

    /** Every record of every topic but the broker's own ones. */
    public List<ConsumerRecord<byte[], byte[]>> everything() {
        return read(topic -> !topic.startsWith("__"));
    }

    /** Puts records into their topics again as they were: key, headers, payload. */
    public void sendAgain(List<ConsumerRecord<byte[], byte[]>> records) {
        send(
                records.stream()
                        .map(
                                record ->
                                        new ProducerRecord<>(
                                                record.topic(),
                                                null,
                                                record.key(),
                                                record.value(),
                                                record.headers()))
                        .toList());
    }

    /** Puts records into topics. */
    public void send(List<ProducerRecord<byte[], byte[]>> records) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "acks", "all");
        try (var producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = records.stream().map(producer::send).toList();
            for (var acknowledgement : sent) {
                acknowledgement.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker does not take the records", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Makes a topic with one record in it. */
    public void add(String topic, String key, String header, String payload) {
        try (var administration = new Administration(bootstrap)) {
            administration.create(topic);
        }
        var headers = new RecordHeaders().add("note", bytes(header));
        send(List.of(new ProducerRecord<>(topic, null, bytes(key), bytes(payload), headers)));
    }

    /** Deletes a topic. */
    public void delete(String topic) {
        try (var administration = new Administration(bootstrap)) {
            administration.delete(topic);
        }
    }

    /** How many records each group of consumers has not applied yet; only groups that lag. */
    public Map<String, Long> lags() {
        try (var administration = new Administration(bootstrap)) {
            var ends = ends(topic -> topic.endsWith("-events"));
            var lags = new HashMap<String, Long>();
            administration
                    .applied()
                    .forEach(
                            (group, applied) -> {
                                long lag = 0;
                                for (var done : applied.entrySet()) {
                                    var end = ends.getOrDefault(done.getKey(), 0L);
                                    lag += Math.max(0, end - done.getValue());
                                }
                                if (lag > 0) {
                                    lags.put(group, lag);
                                }
                            });
            return lags;
        }
    }

    /** The end of each partition of the topics that match. */
    public Map<TopicPartition, Long> ends(Predicate<String> topics) {
        try (var consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer, topics), LIMIT);
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> read(Predicate<String> topics) {
        try (var consumer = consumer()) {
            var partitions = partitions(consumer, topics);
            var ends = consumer.endOffsets(partitions, LIMIT);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            var deadline = System.nanoTime() + LIMIT.toNanos();
            while (!atEnd(consumer, ends)) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "Only " + records.size() + " records could be read in " + LIMIT);
                }
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static boolean atEnd(
            KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static List<TopicPartition> partitions(
            KafkaConsumer<byte[], byte[]> consumer, Predicate<String> topics) {
        return consumer.listTopics(LIMIT).entrySet().stream()
                .filter(topic -> topics.test(topic.getKey()))
                .flatMap(topic -> topic.getValue().stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest");
        return new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted", e);
    }
}
