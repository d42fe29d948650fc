package io.servicecard.peers.kafka;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A producer and a consumer with the services' settings. Each record is a send of its own; its time
 * runs from the moment it was due to be sent to the moment the consumer has it.
 */
final class Pair implements AutoCloseable {

    private static final int RECORD_BYTES = 400;
    private static final Duration LATEST = Duration.ofSeconds(10);

    private final String topic;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread reader;
    private volatile Run current = new Run(new UUID(0, 0), new Histogram(3));

    /** One measurement; only the reading thread writes into its histogram. */
    private record Run(UUID id, Histogram micros) {}

    private Pair(
            String topic,
            KafkaProducer<String, byte[]> producer,
            KafkaConsumer<String, byte[]> consumer) {
        this.topic = topic;
        this.producer = producer;
        this.consumer = consumer;
        this.reader = Thread.ofPlatform().name("reader").unstarted(this::read);
    }

    /** Connects; returned, it reads. */
    static Pair on(String bootstrap, String topic) {
        var producer =
                new KafkaProducer<String, byte[]>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrap,
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                                true,
                                ProducerConfig.LINGER_MS_CONFIG,
                                0,
                                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                                "lz4"),
                        new StringSerializer(),
                        new ByteArraySerializer());
        var consumer =
                new KafkaConsumer<String, byte[]>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrap,
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                false),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        var partitions =
                producer.partitionsFor(topic).stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        var pair = new Pair(topic, producer, consumer);
        pair.reader.start();
        return pair;
    }

    /**
     * Sends at that rate for that long and awaits every record.
     *
     * @return microseconds from due to received
     * @throws IllegalStateException when records are missing ten seconds after the last was sent
     */
    synchronized Histogram measure(int perSecond, Duration duration) throws InterruptedException {
        var run = new Run(UUID.randomUUID(), new Histogram(3));
        current = run;
        var count = Math.multiplyExact(perSecond, duration.toSeconds());
        var interval = TimeUnit.SECONDS.toNanos(1) / (double) perSecond;
        var begin = System.nanoTime();
        for (long i = 0; i < count; i++) {
            var due = begin + (long) (i * interval);
            awaitMoment(due);
            var record =
                    new ProducerRecord<>(topic, UUID.randomUUID().toString(), value(run.id(), due));
            // one that is not taken is missed at the end
            var unused = producer.send(record);
        }
        var deadline = System.nanoTime() + LATEST.toNanos();
        while (run.micros().getTotalCount() < count) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "%d of %d records arrived".formatted(run.micros().getTotalCount(), count));
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return run.micros();
    }

    /** Ends at once; nothing that was sent is awaited. */
    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close(Duration.ZERO);
    }

    private void read() {
        try (consumer) {
            while (true) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    note(record.value(), System.nanoTime());
                }
            }
        } catch (WakeupException ending) {
            System.out.println("The reader ends");
        }
    }

    private void note(byte[] value, long now) {
        var run = current;
        var buffer = ByteBuffer.wrap(value);
        if (value.length == RECORD_BYTES
                && run.id().equals(new UUID(buffer.getLong(), buffer.getLong()))) {
            var nanos = Math.max(0, now - buffer.getLong());
            run.micros().recordValue(TimeUnit.NANOSECONDS.toMicros(nanos));
        }
    }

    private static byte[] value(UUID run, long due) {
        var buffer = ByteBuffer.allocate(RECORD_BYTES);
        buffer.putLong(run.getMostSignificantBits())
                .putLong(run.getLeastSignificantBits())
                .putLong(due);
        while (buffer.remaining() >= 36) {
            buffer.put(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
        }
        return buffer.array();
    }

    private static void awaitMoment(long due) {
        for (long ahead = due - System.nanoTime(); ahead > 0; ahead = due - System.nanoTime()) {
            LockSupport.parkNanos(ahead);
        }
    }
}
