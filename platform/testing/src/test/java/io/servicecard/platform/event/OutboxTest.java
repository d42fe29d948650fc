package io.servicecard.platform.event;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.probe.Things;
import io.servicecard.platform.testing.Engines;
import io.servicecard.platform.testing.TopicReader;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject Things things;
    @Inject OutboxBatch batch;

    @Test
    void aCommittedChangeIsPublishedAndLeavesTheOutbox() throws Exception {
        var id = things.create("one");
        await().until(() -> versions(id).equals(List.of(1L)));
        await().until(() -> waiting() == 0);
    }

    @Test
    void eventsOfATransactionGoOutInTheirOrderAndThoseOfOneThatFailedDoNot() throws Exception {
        var id =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    var thing = things.create("several");
                                    things.bump(thing, version -> {});
                                    things.bump(thing, version -> {});
                                    return thing;
                                });
        assertThrows(
                IllegalStateException.class,
                () ->
                        QuarkusTransaction.requiringNew()
                                .run(
                                        () -> {
                                            things.bump(id, version -> {});
                                            throw new IllegalStateException("as a test does");
                                        }));
        assertEquals(4, things.bump(id, version -> {}));
        await().until(() -> versions(id).size() >= 4);
        assertEquals(List.of(1L, 2L, 3L, 4L), versions(id));
    }

    @Test
    void aRowThatCommitsLateWithASmallerNumberIsStillPublished() throws Exception {
        var late = Ids.next();
        try (var connection = Engines.superuser()) {
            connection.setAutoCommit(false);
            append(connection, late, 1);
            var early = things.create("early");
            await().until(() -> versions(early).equals(List.of(1L)));
            assertEquals(List.of(), versions(late));
            connection.commit();
        }
        await().until(() -> versions(late).equals(List.of(1L)));
    }

    @Test
    void aRelayStoppedBetweenSendAndDeleteLosesNone() throws Exception {
        var id = Ids.next();
        try (var connection = Engines.superuser();
                var holder = Engines.superuser()) {
            connection.setAutoCommit(false);
            append(connection, id, 1);
            connection.commit();
            // the relay sends the row, then fails to delete it: the holder's lock outlasts the
            // time-out
            holder.setAutoCommit(false);
            holder.createStatement()
                    .execute("SELECT 1 FROM outbox WHERE aggregate_id = '" + id + "' FOR SHARE");
            await().atMost(Duration.ofSeconds(20)).until(() -> versions(id).size() >= 2);
            holder.rollback();
        }
        await().until(() -> waiting() == 0);
        var ids = eventIds(id);
        assertTrue(ids.size() >= 2, "sent again after the failed delete");
        assertEquals(
                1,
                ids.stream().distinct().count(),
                "always the same event id, so that inboxes drop the copies");
    }

    @Test
    void severalRelaysAtOnceKeepTheOrderOfEachAggregate() throws Exception {
        int changes = 60;
        List<UUID> ids = IntStream.range(0, 8).mapToObj(n -> things.create("ordered")).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (var id : ids) {
                work.add(
                        threads.submit(
                                () ->
                                        IntStream.range(0, changes)
                                                .forEach(n -> things.bump(id, version -> {}))));
            }
            List<Future<?>> relays = new ArrayList<>();
            for (int relay = 0; relay < 3; relay++) {
                relays.add(
                        threads.submit(
                                () -> publishUntil(() -> work.stream().allMatch(Future::isDone))));
            }
            for (var task : work) {
                task.get();
            }
            for (var task : relays) {
                task.get();
            }
        }
        List<Long> expected =
                IntStream.rangeClosed(1, changes + 1).mapToObj(Long::valueOf).toList();
        for (var id : ids) {
            await().until(() -> versions(id).size() >= changes + 1);
            assertEquals(expected, versions(id));
        }
    }

    private Void publishUntil(java.util.function.BooleanSupplier done) throws Exception {
        while (!done.getAsBoolean()) {
            batch.publish(full -> false);
        }
        return null;
    }

    private static void append(Connection connection, UUID aggregate, long version)
            throws SQLException {
        connection
                .createStatement()
                .execute(
                        "INSERT INTO outbox (id, aggregate_id, type, occurred_at, traceparent, payload) VALUES ('%s', '%s', 'io.servicecard.probe.ThingChanged.v1', now(), '00-%s-%s-01', '{\"version\":%d}')"
                                .formatted(
                                        Ids.next(),
                                        aggregate,
                                        "a".repeat(32),
                                        "b".repeat(16),
                                        version));
    }

    private static long waiting() throws SQLException {
        try (var connection = Engines.superuser();
                var rows =
                        connection.createStatement().executeQuery("SELECT count(*) FROM outbox")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<Long> versions(UUID aggregate) throws IOException {
        List<Long> versions = new ArrayList<>();
        for (var record : TopicReader.read(Engines.topic("probe-events"))) {
            if (record.key().equals(aggregate.toString())) {
                versions.add(JSON.readTree(record.value()).get("version").asLong());
            }
        }
        return versions;
    }

    private static List<String> eventIds(UUID aggregate) {
        return TopicReader.read(Engines.topic("probe-events")).stream()
                .filter(record -> record.key().equals(aggregate.toString()))
                .map(
                        record ->
                                new String(
                                        record.headers().lastHeader("ce_id").value(),
                                        java.nio.charset.StandardCharsets.UTF_8))
                .toList();
    }
}
