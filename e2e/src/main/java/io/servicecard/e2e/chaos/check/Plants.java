package io.servicecard.e2e.chaos.check;

import io.servicecard.e2e.evidence.Databases;
import io.servicecard.e2e.evidence.Topics;
import io.servicecard.e2e.suite.Place;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Breaks one invariant on purpose, so that the check can show that it sees it. Only for a suite
 * that is thrown away, with at least one order paid in money, one paid with points, and one survey
 * not answered.
 */
public final class Plants {

    /** The lock that whoever publishes an outbox holds; who has it, keeps rows from leaving. */
    private static final long RELAY_LOCK = 0x6f7574626f78L;

    private static final Map<Invariant, Change> CHANGES =
            Map.ofEntries(
                    Map.entry(
                            Invariant.I1,
                            new Change(
                                    "loyalty",
                                    "UPDATE account SET available = available + 1 WHERE id = (SELECT id FROM account WHERE state = 'OPEN' LIMIT 1)")),
                    Map.entry(
                            Invariant.I2,
                            new Change(
                                    "order",
                                    "DELETE FROM payment WHERE id = (SELECT id FROM payment WHERE method <> 'POINTS' ORDER BY id DESC LIMIT 1)")),
                    Map.entry(
                            Invariant.I3,
                            new Change(
                                    "order",
                                    "INSERT INTO payment SELECT gen_random_uuid(), order_id, method, state, 1, currency, points, hold_id, requested_at FROM payment WHERE method <> 'POINTS' ORDER BY id DESC LIMIT 1")),
                    Map.entry(
                            Invariant.I4,
                            new Change(
                                    "notification",
                                    "UPDATE notification SET cause_event_id = gen_random_uuid() WHERE id = (SELECT id FROM notification WHERE template = 'ORDER_READY' LIMIT 1)")),
                    Map.entry(
                            Invariant.I5,
                            new Change(
                                    "feedback",
                                    "INSERT INTO outbox (id, aggregate_id, type, occurred_at, traceparent, payload) VALUES (gen_random_uuid(), gen_random_uuid(), 'io.servicecard.feedback.Planted.v1', now(), '', '{}')")),
                    Map.entry(
                            Invariant.I6,
                            new Change(
                                    "feedback",
                                    "DELETE FROM inbox WHERE event_id = (SELECT event_id FROM inbox LIMIT 1)")),
                    Map.entry(
                            Invariant.I8,
                            new Change(
                                    "loyalty",
                                    "UPDATE account SET version = version + 1 WHERE id = (SELECT id FROM account WHERE state = 'OPEN' LIMIT 1)")),
                    Map.entry(
                            Invariant.I9,
                            new Change(
                                    "order",
                                    "UPDATE payment SET state = 'VOIDED' WHERE id = (SELECT id FROM payment WHERE state = 'CAPTURED' LIMIT 1)")),
                    Map.entry(
                            Invariant.I10,
                            new Change(
                                    "feedback",
                                    "UPDATE survey_invitation SET order_id = gen_random_uuid() WHERE id = (SELECT id FROM survey_invitation WHERE state = 'OPEN' LIMIT 1)")),
                    Map.entry(
                            Invariant.I11,
                            new Change(
                                    "order",
                                    "UPDATE card SET state = 'BLOCKED' WHERE id = (SELECT id FROM card WHERE state = 'ACTIVE' LIMIT 1)")),
                    Map.entry(
                            Invariant.I12,
                            new Change(
                                    "card",
                                    "DELETE FROM interaction WHERE id = (SELECT id FROM interaction LIMIT 1)")),
                    Map.entry(
                            Invariant.I13,
                            new Change(
                                    "loyalty",
                                    "UPDATE journal_entry SET order_id = gen_random_uuid() WHERE id = (SELECT id FROM journal_entry WHERE type = 'ACCRUAL' LIMIT 1)")));

    private final Place place;

    /** Plants in the suite of that place. */
    public Plants(Place place) {
        this.place = place;
    }

    /** Whether the suite has everything that can be broken. */
    public boolean isGround() {
        var databases = new Databases(place);
        return !databases.query("order", "SELECT 1 FROM payment WHERE state = 'CAPTURED'").isEmpty()
                && !databases
                        .query("feedback", "SELECT 1 FROM survey_invitation WHERE state = 'OPEN'")
                        .isEmpty();
    }

    /** One row's change in a service's database. */
    private record Change(String service, String sql) {}

    /** What was planted; closing it lets the suite go on with it. */
    @FunctionalInterface
    public interface Planted extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    /**
     * Breaks that invariant, and no other.
     *
     * @throws IllegalStateException when the suite has nothing to break
     */
    public Planted plant(Invariant invariant) throws SQLException {
        return switch (invariant) {
            case I5 -> inOutbox(CHANGES.get(invariant));
            case I7 -> {
                var letter =
                        new ProducerRecord<byte[], byte[]>("feedback-service-dlt", new byte[1]);
                new Topics(place.kafka()).send(List.of(letter));
                yield () -> {};
            }
            case I1, I2, I3, I4, I6, I8, I9, I10, I11, I12, I13 -> {
                var change = CHANGES.get(invariant);
                try (var connection = new Databases(place).connectAsOwner(change.service())) {
                    apply(connection, change);
                }
                yield () -> {};
            }
        };
    }

    /** A row that nobody takes away as long as the connection is open. */
    private Planted inOutbox(Change change) throws SQLException {
        var connection = new Databases(place).connectAsOwner(change.service());
        try (var lock = connection.createStatement()) {
            lock.execute("SELECT pg_advisory_lock(" + RELAY_LOCK + ")");
            apply(connection, change);
        } catch (SQLException | IllegalStateException e) {
            connection.close();
            throw e;
        }
        return () -> {
            try (connection;
                    var statement = connection.createStatement()) {
                statement.execute("DELETE FROM outbox WHERE type LIKE '%.Planted.%'");
            }
        };
    }

    private static void apply(Connection connection, Change change) throws SQLException {
        try (var statement = connection.createStatement()) {
            var rows = statement.executeUpdate(change.sql());
            if (rows != 1) {
                throw new IllegalStateException("Nothing to plant in: " + change.sql());
            }
        }
    }
}
