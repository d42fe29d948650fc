package io.servicecard.peers.check;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** How many events of each aggregate stand in the topic. */
final class Topic {

    private Topic() {}

    static Map<String, Integer> events(String bootstrap, String topic) {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrap);
        var count = new HashMap<String, Integer>();
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(one -> new TopicPartition(topic, one.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(500))) {
                    count.merge(subject(record), 1, Integer::sum);
                }
            }
        }
        return count;
    }

    private static String subject(ConsumerRecord<String, byte[]> record) {
        var header = record.headers().lastHeader("ce_subject");
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
