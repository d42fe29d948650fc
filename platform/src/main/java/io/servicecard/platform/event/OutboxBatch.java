package io.servicecard.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Sends batches of the outbox and deletes what the broker acknowledged.
 *
 * <p>One replica at a time publishes, by a session-level advisory lock that dies with its
 * connection: two senders at once would break the order per aggregate. No transaction is open while
 * the broker is awaited. Killed between acknowledgement and delete, the rows are sent again and the
 * consumers' inboxes drop them. Rows are found by presence, so one that commits late with a smaller
 * number is published with the next batch.
 */
@ApplicationScoped
public class OutboxBatch {
    private static final long LOCK = 0x6f7574626f78L; // "outbox"

    /**
     * Does not wait for the disk, which commits of requests wait for at the same time. Rows that a
     * crash of the server brings back are sent again, and the consumers' inboxes drop them.
     */
    private static final String DELETE =
            """
            WITH lazily AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true))
            DELETE FROM outbox USING lazily WHERE seq = ANY (?)
            """;

    private final DataSource database;
    private final EventsConfig config;
    private final Producers producers;

    OutboxBatch(DataSource database, EventsConfig config, Producers producers) {
        this.database = database;
        this.config = config;
        this.producers = producers;
    }

    /**
     * Publishes a batch, and another one while it is asked for; other replicas wait until the last.
     *
     * @return false when another replica is publishing
     * @throws SQLException when the database fails
     * @throws PublishFailed when the broker refused or did not answer in time; what it acknowledged
     *     is deleted all the same
     */
    public boolean publish(Another another) throws SQLException, InterruptedException {
        try (var connection = database.getConnection()) {
            if (!has(connection, "SELECT pg_try_advisory_lock(?)")) {
                return false;
            }
            try {
                boolean full;
                do {
                    full = publish(connection) == config.relay().batch();
                } while (another.isWanted(full));
                return true;
            } finally {
                has(connection, "SELECT pg_advisory_unlock(?)");
            }
        }
    }

    /** Whether another batch is to follow one. */
    @FunctionalInterface
    interface Another {
        /**
         * Asked after each batch.
         *
         * @param full whether the batch was, and so may have left rows
         */
        boolean isWanted(boolean full) throws InterruptedException;
    }

    private int publish(Connection connection) throws SQLException, InterruptedException {
        List<Row> rows = oldest(connection);
        if (rows.isEmpty()) {
            return 0;
        }
        String topic = config.prefixed(config.service() + "-events");
        producers
                .events()
                .partitionsFor(
                        topic); // a broker out of reach fails here, once, and not for every row
        List<Future<RecordMetadata>> answers = new ArrayList<>(rows.size());
        rows.forEach(row -> answers.add(producers.events().send(row.record(topic))));
        producers.events().flush();
        List<Long> acknowledged = new ArrayList<>(rows.size());
        Set<UUID> outOfOrder = new HashSet<>();
        Throwable failure = null;
        for (int i = 0; i < rows.size(); i++) {
            try {
                answers.get(i).get();
                if (!outOfOrder.contains(rows.get(i).aggregateId())) {
                    acknowledged.add(rows.get(i).seq());
                }
            } catch (ExecutionException e) {
                // a later event of this aggregate goes out again behind this one, for readers that
                // keep no inbox; those that do took it already and order by the version in it
                outOfOrder.add(rows.get(i).aggregateId());
                failure = e.getCause();
            }
        }
        delete(connection, acknowledged);
        if (failure != null) {
            producers.restart();
            throw new PublishFailed(failure);
        }
        return rows.size();
    }

    private List<Row> oldest(Connection connection) throws SQLException {
        try (var select =
                connection.prepareStatement(
                        "SELECT seq, id, aggregate_id, type, occurred_at, traceparent, payload FROM outbox ORDER BY seq LIMIT ?")) {
            select.setInt(1, config.relay().batch());
            List<Row> rows = new ArrayList<>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(
                            new Row(
                                    found.getLong(1),
                                    found.getObject(2, UUID.class),
                                    found.getObject(3, UUID.class),
                                    found.getString(4),
                                    found.getObject(5, OffsetDateTime.class),
                                    found.getString(6),
                                    found.getString(7)));
                }
            }
            return rows;
        }
    }

    private static void delete(Connection connection, List<Long> acknowledged) throws SQLException {
        try (var delete = connection.prepareStatement(DELETE)) {
            delete.setArray(1, connection.createArrayOf("bigint", acknowledged.toArray()));
            delete.executeUpdate();
        }
    }

    private static boolean has(Connection connection, String question) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setLong(1, LOCK);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    void close() {
        producers.close();
    }

    private record Row(
            long seq,
            UUID id,
            UUID aggregateId,
            String type,
            OffsetDateTime occurredAt,
            String traceparent,
            String payload) {
        ProducerRecord<String, byte[]> record(String topic) {
            var record =
                    new ProducerRecord<>(
                            topic,
                            aggregateId.toString(),
                            payload.getBytes(StandardCharsets.UTF_8));
            CloudEventHeaders.write(
                    record.headers(), id, type, aggregateId, occurredAt.toInstant(), traceparent);
            return record;
        }
    }

    /** The broker did not take the batch; its cause says why. */
    static final class PublishFailed extends RuntimeException {
        PublishFailed(Throwable cause) {
            super("the broker did not take the batch", cause);
        }
    }
}
