package io.servicecard.e2e.chaos.fault;

import io.servicecard.e2e.chaos.check.Copy;
import io.servicecard.e2e.chaos.check.Relay;
import io.servicecard.e2e.evidence.Databases;
import io.servicecard.e2e.suite.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The events that wait in an outbox. Whoever holds the lock of those who publish can keep them
 * there, and send them himself first.
 */
final class Waiting {

    private static final Duration ENOUGH = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Databases databases;

    Waiting(Place place) {
        this.databases = new Databases(place);
    }

    /**
     * Lets events wait for a while, and then leave.
     *
     * @param topic whose events
     * @param held told of the records that the waiting events will be, each with the mark of a
     *     copy, before they leave
     * @throws IOException when the database is away
     */
    void holdBack(String topic, Consumer<List<ProducerRecord<byte[], byte[]>>> held)
            throws IOException, InterruptedException {
        try (var connection = databases.connectAsOwner(topic.replace("-events", ""))) {
            lock(connection);
            Faults.await(ENOUGH);
            held.accept(records(connection, topic));
        } catch (SQLException away) {
            throw new IOException("the outbox cannot be held back: " + away.getMessage(), away);
        }
    }

    private static void lock(Connection connection)
            throws SQLException, IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var statement = connection.createStatement()) {
            while (true) {
                try (var answer =
                        statement.executeQuery("SELECT pg_try_advisory_lock(" + Relay.LOCK + ")")) {
                    if (answer.next() && answer.getBoolean(1)) {
                        return;
                    }
                }
                if (System.nanoTime() > deadline) {
                    throw new IOException("somebody publishes without an end");
                }
                Faults.await(PAUSE);
            }
        }
    }

    private static List<ProducerRecord<byte[], byte[]>> records(Connection connection, String topic)
            throws SQLException {
        try (var select = connection.createStatement();
                var rows =
                        select.executeQuery(
                                "SELECT id, aggregate_id, type, occurred_at, traceparent, payload FROM outbox ORDER BY seq")) {
            var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
            while (rows.next()) {
                records.add(record(rows, topic));
            }
            return records;
        }
    }

    /** As the service will publish it, and marked. */
    private static ProducerRecord<byte[], byte[]> record(ResultSet row, String topic)
            throws SQLException {
        var subject = row.getObject("aggregate_id", UUID.class).toString();
        var headers = new RecordHeaders();
        headers.add("ce_specversion", bytes("1.0"));
        headers.add("ce_id", bytes(row.getObject("id", UUID.class).toString()));
        headers.add("ce_type", bytes(row.getString("type")));
        headers.add("ce_source", bytes("/servicecard/" + topic.replace("-events", "")));
        headers.add("ce_subject", bytes(subject));
        headers.add(
                "ce_time",
                bytes(row.getObject("occurred_at", OffsetDateTime.class).toInstant().toString()));
        headers.add("traceparent", bytes(row.getString("traceparent")));
        headers.add("content-type", bytes("application/json"));
        headers.add(Copy.MARK, bytes("early"));
        return new ProducerRecord<>(
                topic, null, bytes(subject), bytes(row.getString("payload")), headers);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
