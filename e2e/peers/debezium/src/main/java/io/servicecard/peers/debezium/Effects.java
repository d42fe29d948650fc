package io.servicecard.peers.debezium;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Notes the events of the topic in the table {@code inbox}: a batch is one transaction. */
final class Effects implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Effects.class.getName());

    private final KafkaConsumer<String, byte[]> consumer;
    private final Connection connection;
    private final Thread thread = Thread.ofPlatform().name("effects").unstarted(this::run);
    private volatile boolean reading;

    Effects(Settings settings) throws SQLException {
        connection =
                DriverManager.getConnection(
                        settings.jdbcUrl(), settings.user(), settings.password());
        connection.setAutoCommit(false);
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                settings.kafka(),
                                ConsumerConfig.GROUP_ID_CONFIG,
                                "debezium-peer",
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                false,
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "latest",
                                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                                200,
                                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                                10_000,
                                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                                3_000),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        consumer.subscribe(List.of(settings.topic()));
    }

    void start() {
        thread.start();
    }

    /** Whether it has its partitions. */
    boolean isReading() {
        return reading;
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(5));
            connection.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The connection did not close", e);
        }
    }

    private void run() {
        try (consumer) {
            while (true) {
                var batch = consumer.poll(Duration.ofMillis(500));
                if (!batch.isEmpty()) {
                    note(batch);
                    consumer.commitSync();
                } else if (!reading && !consumer.assignment().isEmpty()) {
                    // from here on nothing is passed over, whatever happens to this process
                    consumer.assignment().forEach(consumer::position);
                    consumer.commitSync();
                }
                reading = !consumer.assignment().isEmpty();
            }
        } catch (WakeupException ending) {
            LOG.fine("The consumer ends");
        } catch (SQLException e) {
            reading = false;
            LOG.log(Level.SEVERE, "The consumer gives up", e);
        }
    }

    private void note(ConsumerRecords<String, byte[]> batch) throws SQLException {
        var ids =
                StreamSupport.stream(batch.spliterator(), false)
                        .map(record -> record.headers().lastHeader("ce_id"))
                        .filter(Objects::nonNull) // others send to the topic too
                        .map(id -> new String(id.value(), StandardCharsets.UTF_8))
                        .toArray();
        try (var insert =
                connection.prepareStatement(
                        "INSERT INTO inbox (event_id, consumer) SELECT id, 'peer' FROM unnest(?) AS"
                                + " id ON CONFLICT DO NOTHING")) {
            insert.setArray(1, connection.createArrayOf("uuid", ids));
            insert.executeUpdate();
        }
        connection.commit();
    }
}
