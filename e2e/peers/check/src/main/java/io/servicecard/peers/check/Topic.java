package io.servicecard.peers.check;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The events in a topic. */
record Topic(String bootstrap, String name) {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    private static final Pattern MEMBER = Pattern.compile("\"(\\w+)\" ?:");

    /** That of order-service. */
    static Topic ofOurs() {
        return new Topic(System.getenv("PEER_KAFKA"), "order-events");
    }

    /** That of the peers. */
    static Topic ofPeers() {
        return new Topic(System.getenv("PEER_KAFKA"), System.getenv("PEER_TOPIC"));
    }

    /** How many there are of each aggregate. */
    Map<String, Integer> counts() {
        var count = new HashMap<String, Integer>();
        read(record -> count.merge(header(record, "ce_subject"), 1, Integer::sum));
        return count;
    }

    /** What the first event of an aggregate is like: its type, its headers and its members. */
    String shape(String aggregate) {
        var shapes = new HashMap<String, String>();
        var deadline = System.nanoTime() + PATIENCE;
        while (!shapes.containsKey(aggregate)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("no event of " + aggregate + " in " + name);
            }
            read(record -> shapes.putIfAbsent(record.key(), shape(record)));
        }
        return shapes.get(aggregate);
    }

    private static String shape(ConsumerRecord<String, byte[]> record) {
        var headers = new TreeSet<String>();
        record.headers().forEach(header -> headers.add(header.key()));
        var members = new TreeSet<String>();
        MEMBER.matcher(new String(record.value(), StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .forEach(members::add);
        return header(record, "ce_type") + " " + headers + " " + members;
    }

    private void read(Consumer<ConsumerRecord<String, byte[]>> each) {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrap);
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(name).stream()
                            .map(one -> new TopicPartition(name, one.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(500)).forEach(each);
            }
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
