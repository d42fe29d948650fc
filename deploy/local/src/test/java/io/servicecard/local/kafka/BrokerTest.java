package io.servicecard.local.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.servicecard.local.Ports;
import io.servicecard.local.TestFolder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** A real broker: its topics, and what it keeps over a restart, on other ports too. */
class BrokerTest {

    @Test
    void recordsAndTopicsSurviveARestartOnOtherPorts() throws Exception {
        try (var folder = TestFolder.create()) {
            var first = broker(folder);
            first.start();
            Map<String, Object> client =
                    Map.of(
                            "bootstrap.servers",
                            first.bootstrap(),
                            "acks",
                            "all",
                            "max.block.ms",
                            "3000");
            try (var producer =
                    new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
                producer.send(new ProducerRecord<>("card-events", 3, "key", "kept")).get();
                var unknown =
                        assertThrows(
                                ExecutionException.class,
                                () ->
                                        producer.send(new ProducerRecord<>("no-such-topic", "lost"))
                                                .get());
                assertEquals("TimeoutException", unknown.getCause().getClass().getSimpleName());
            }
            first.stop();

            var second = broker(folder);
            second.start();
            try {
                assertEquals(List.of("kept"), readAll(second.bootstrap()));
                assertEquals(
                        Map.of("card-events", 12, "order-service-dlt", 1),
                        partitions(second.bootstrap()));
            } finally {
                second.stop();
            }
        }
    }

    private static Broker broker(TestFolder folder) throws Exception {
        var ports = Ports.free(2);
        return new Broker(folder.path().resolve("kafka"), ports.getFirst(), ports.getLast(), false);
    }

    private static List<String> readAll(String bootstrap) {
        Map<String, Object> client =
                Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest");
        try (var consumer =
                new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition("card-events", 3);
            consumer.assign(List.of(partition));
            var values = new ArrayList<String>();
            var end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(found -> values.add(found.value()));
            }
            return values;
        }
    }

    private static Map<String, Integer> partitions(String bootstrap) throws Exception {
        Map<String, Object> client = Map.of("bootstrap.servers", bootstrap);
        try (var admin = Admin.create(client)) {
            var topics =
                    admin.describeTopics(List.of("card-events", "order-service-dlt"))
                            .allTopicNames()
                            .get();
            return Map.of(
                    "card-events", topics.get("card-events").partitions().size(),
                    "order-service-dlt", topics.get("order-service-dlt").partitions().size());
        }
    }
}
