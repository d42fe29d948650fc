package io.servicecard.peers.debezium;

import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * Debezium's engine on the table {@code outbox}: each row that is inserted becomes the record that
 * our relay would make of it. The position is the replication slot's, which outlives a kill; ended
 * in order, the slot goes too, or it would hold back the server's log for ever.
 */
final class OutboxCapture implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OutboxCapture.class.getName());
    private static final String SLOT = "debezium_peer";

    /** A slot is active also while it is being made, and what is committed then is passed over. */
    private static final String STREAMING =
            """
            SELECT 1 FROM pg_replication_slots s JOIN pg_stat_activity a ON a.pid = s.active_pid
            WHERE s.slot_name = ? AND s.database = current_database() AND a.query LIKE 'START_REPLICATION%'
            """;

    private final Settings settings;
    private final KafkaProducer<String, byte[]> producer;
    private final DebeziumEngine<RecordChangeEvent<SourceRecord>> engine;
    private final Thread thread;

    OutboxCapture(Settings settings) {
        this.settings = settings;
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                settings.kafka(),
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
        this.engine =
                DebeziumEngine.create(ChangeEventFormat.of(Connect.class))
                        .using(properties(settings))
                        .using(
                                (success, message, error) ->
                                        LOG.log(
                                                success ? Level.INFO : Level.SEVERE,
                                                "The engine ended: " + message,
                                                error))
                        .notifying(this::publish)
                        .build();
        this.thread = Thread.ofPlatform().name("capture").unstarted(engine);
    }

    void start() {
        thread.start();
    }

    /** Whether the server streams to us. */
    boolean isStreaming() {
        try (var connection =
                        DriverManager.getConnection(
                                settings.jdbcUrl(), settings.user(), settings.password());
                var select = connection.prepareStatement(STREAMING)) {
            select.setString(1, SLOT);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The slot cannot be looked at", e);
            return false;
        }
    }

    @Override
    public void close() {
        try {
            engine.close();
            thread.join(Duration.ofSeconds(8));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The engine did not end in order", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close(Duration.ZERO);
    }

    /** All of a batch is sent before any is awaited; only then the position moves. */
    private void publish(
            List<RecordChangeEvent<SourceRecord>> batch,
            RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
            throws InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (var change : batch) {
            if (change.record().value() instanceof Struct value && value.get("after") != null) {
                sent.add(producer.send(record(value.getStruct("after"))));
            }
        }
        try {
            for (var one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take the batch", e.getCause());
        }
        for (var change : batch) {
            committer.markProcessed(change);
        }
        committer.markBatchFinished();
    }

    private ProducerRecord<String, byte[]> record(Struct row) {
        var aggregate = row.getString("aggregate_id");
        var payload = row.getString("payload").getBytes(StandardCharsets.UTF_8);
        var record = new ProducerRecord<>(settings.topic(), aggregate, payload);
        var headers = record.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", row.getString("id"));
        put(headers, "ce_type", row.getString("type"));
        put(headers, "ce_source", "/servicecard/order");
        put(headers, "ce_subject", aggregate);
        put(headers, "ce_time", row.getString("occurred_at"));
        put(headers, "traceparent", row.getString("traceparent"));
        put(headers, "content-type", "application/json");
        return record;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static Properties properties(Settings settings) {
        var server = settings.server();
        var properties = new Properties();
        properties.putAll(
                Map.ofEntries(
                        Map.entry("name", "debezium-peer"),
                        Map.entry(
                                "connector.class",
                                "io.debezium.connector.postgresql.PostgresConnector"),
                        Map.entry(
                                "offset.storage",
                                "org.apache.kafka.connect.storage.MemoryOffsetBackingStore"),
                        Map.entry("offset.flush.interval.ms", "1000"),
                        Map.entry("database.hostname", server.getHost()),
                        Map.entry("database.port", Integer.toString(server.getPort())),
                        Map.entry("database.dbname", server.getPath().substring(1)),
                        Map.entry("database.user", settings.user()),
                        Map.entry("database.password", settings.password()),
                        Map.entry("topic.prefix", "peer"),
                        Map.entry("plugin.name", "pgoutput"),
                        Map.entry("slot.name", SLOT),
                        Map.entry("slot.drop.on.stop", "true"),
                        Map.entry("publication.name", SLOT),
                        Map.entry("publication.autocreate.mode", "filtered"),
                        Map.entry("table.include.list", "public.outbox"),
                        Map.entry("skipped.operations", "u,d,t"),
                        Map.entry("snapshot.mode", "no_data"),
                        Map.entry("tombstones.on.delete", "false"),
                        Map.entry("poll.interval.ms", Integer.toString(settings.poll()))));
        return properties;
    }
}
