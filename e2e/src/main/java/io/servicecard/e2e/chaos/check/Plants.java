package io.servicecard.e2e.chaos.check;

import io.servicecard.e2e.evidence.Databases;
import io.servicecard.e2e.evidence.Topics;
import io.servicecard.e2e.http.Body;
import io.servicecard.e2e.suite.Place;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Breaks one invariant on purpose, so that the check can show that it sees it. Only for a suite
 * that is thrown away, with at least one order paid in money, one paid with points, and one survey
 * not answered.
 */
public final class Plants {

    private static final Damage WAITING =
            new Damage(
                    Invariant.I5,
                    "an event that waits",
                    "feedback",
                    List.of(
                            "SELECT pg_advisory_lock(" + Relay.LOCK + ")",
                            "INSERT INTO outbox (id, aggregate_id, type, occurred_at, traceparent, payload) VALUES (gen_random_uuid(), gen_random_uuid(), 'io.servicecard.feedback.Planted.v1', now(), '', '{}')"));

    private final Place place;
    private final Databases databases;

    /** Plants in the suite of that place. */
    public Plants(Place place) {
        this.place = place;
        this.databases = new Databases(place);
    }

    /** Whether the suite has everything that can be broken. */
    public boolean isGround() {
        return !databases.query("order", "SELECT 1 FROM payment WHERE state = 'CAPTURED'").isEmpty()
                && !databases
                        .query("feedback", "SELECT 1 FROM survey_invitation WHERE state = 'OPEN'")
                        .isEmpty();
    }

    /**
     * Something to plant.
     *
     * @param invariant the only one that it breaks
     * @param what in words
     */
    public record Plant(Invariant invariant, String what, Planting planting) {}

    /** Plants something. */
    @FunctionalInterface
    public interface Planting {
        /**
         * Plants it.
         *
         * @throws IllegalStateException when the suite has nothing to break
         */
        Planted plant() throws SQLException, IOException, InterruptedException;
    }

    /** What was planted; closing it lets the suite go on with it. */
    @FunctionalInterface
    public interface Planted extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    /** All that break one of those invariants. */
    public List<Plant> of(Collection<Invariant> invariants) {
        var all = new ArrayList<Plant>();
        for (var damage : Damage.ALL) {
            all.add(new Plant(damage.invariant(), damage.what(), () -> inRows(damage)));
        }
        all.add(new Plant(Invariant.I4, "a message that arrived twice", this::twice));
        all.add(new Plant(WAITING.invariant(), WAITING.what(), this::inOutbox));
        all.add(new Plant(Invariant.I7, "a dead letter of no poison", this::letter));
        return all.stream().filter(plant -> invariants.contains(plant.invariant())).toList();
    }

    private Planted inRows(Damage damage) throws SQLException {
        try (var connection = databases.connectAsOwner(damage.service())) {
            apply(connection, damage);
        }
        return () -> {};
    }

    /** A row that nobody takes away as long as the connection is open. */
    private Planted inOutbox() throws SQLException {
        var connection = databases.connectAsOwner(WAITING.service());
        try {
            apply(connection, WAITING);
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

    private Planted letter() {
        var letter = new ProducerRecord<byte[], byte[]>("feedback-service-dlt", new byte[1]);
        new Topics(place.kafka()).send(List.of(letter));
        return () -> {};
    }

    /** Another attempt of a message that was sent, which arrives as well. */
    private Planted twice() throws SQLException, IOException, InterruptedException {
        var attempt = UUID.randomUUID().toString();
        var noted =
                new Damage(
                        Invariant.I4,
                        "",
                        "notification",
                        List.of(
                                "INSERT INTO delivery_attempt SELECT '%s', id, channel, now(), now(), 'ACCEPTED' FROM notification WHERE state = 'SENT' AND channel <> 'INBOX' LIMIT 1"
                                        .formatted(attempt)));
        inRows(noted).close();
        var message = Body.from(Map.of("to", "+48600000000", "text", "-", "reference", attempt));
        try (var http = HttpClient.newHttpClient()) {
            var sent =
                    http.send(
                            HttpRequest.newBuilder(place.sms())
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(message.toString()))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            if (sent.statusCode() != 202) {
                throw new IllegalStateException("The SMS provider answers " + sent.statusCode());
            }
        }
        return () -> {};
    }

    private static void apply(Connection connection, Damage damage) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var before : damage.sql().subList(0, damage.sql().size() - 1)) {
                statement.execute(before);
            }
            var rows = statement.executeUpdate(damage.sql().getLast());
            if (rows != 1) {
                throw new IllegalStateException("Nothing to plant: " + damage.what());
            }
        }
    }
}
