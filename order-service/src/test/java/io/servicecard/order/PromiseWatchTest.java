package io.servicecard.order;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.servicecard.order.promise.application.PromiseWatch;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import io.servicecard.platform.testing.Events;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PromiseWatchTest {
    private final Instant nextYear =
            Instant.now().plus(Duration.ofDays(365)).truncatedTo(ChronoUnit.SECONDS);

    private static final int REPLICAS = 8;

    @Inject PromiseWatch watch;

    private UUID branch;
    private Job job;

    @BeforeEach
    void acceptAnOrder() {
        branch = Shop.branch("RUB");
        Desk.assign(branch, Desk.always()).then().statusCode(200);
        job = Job.placed(branch, Shop.service(100_000, "RUB"), Sheets.repair());
        job.command(
                        "reception",
                        "accept",
                        Map.of("condition", "scratched", "signedBy", "A. Signer"))
                .then()
                .statusCode(200);
    }

    @Test
    void aPromiseMovesOnceBeforeItBreaksHoweverManyReplicasLook() throws Exception {
        var first = promise().getString("readyBy");
        look(Instant.now(), 1);
        assertEquals(first, promise().getString("readyBy"));

        // nobody has begun: an hour later everything takes as long as before
        var later = Instant.now().plus(Duration.ofHours(1));
        for (int repeated = 0; repeated < 3; repeated++) {
            look(later, REPLICAS);
        }
        assertEquals(List.of("PromiseChanged"), told(1));
        var promise = promise();
        assertNotEquals(first, promise.getString("readyBy"));
        assertEquals(List.of("INTAKE", "DELAY"), promise.getList("made.cause"));
        assertEquals(first, promise.getString("made[0].readyBy"));
        var event = Events.published("order", id()).getFirst().payload();
        assertEquals(first, event.get("previousReadyBy").asText());
        assertEquals(promise.getString("readyBy"), event.get("readyBy").asText());
        assertEquals("Europe/Moscow", event.get("zone").asText());
        assertEquals(2, event.get("orderVersion").asInt());
        assertEquals(2, job.view().getLong("version"));
        Api.anonymous()
                .get("/v1/track/" + job.placed.getString("trackingToken"))
                .then()
                .body("readyBy", equalTo(promise.getString("readyBy")));
    }

    @Test
    void whatHappensInABranchIsLookedAtInTheNextRound() throws Exception {
        job.work("diagnosis");
        look(Instant.now(), 1);
        hold();
        look(Instant.now(), 1);
        assertEquals(List.of("PromiseChanged"), told(1)); // not before somebody looks at it again
        assertTrue(Instant.parse(promise().getString("readyBy")).isAfter(nextYear));
    }

    @Test
    void whatAPersonPromisedIsToldToBeAtRiskAndStays() throws Exception {
        var tomorrow = Instant.now().plus(Duration.ofDays(1)).toString().substring(0, 19) + "Z";
        Api.as("reception")
                .body(Map.of("readyBy", tomorrow))
                .post("/v1/orders/" + job.id + "/promise")
                .then()
                .statusCode(200)
                .body("byHand", equalTo(true))
                .body("made.cause", equalTo(List.of("INTAKE", "PERSON")));
        look(Instant.now().plus(Duration.ofHours(23)), 1);
        assertEquals(List.of("PromiseChanged", "PromiseAtRisk"), told(2));
        assertEquals(
                List.of("reception", "service"),
                Events.published("order", id()).stream()
                        .map(event -> event.payload().get("actorRole").asText())
                        .toList());
        look(Instant.now().plus(Duration.ofDays(3)), 1);
        assertEquals(2, promise().getList("made").size());
        assertEquals(tomorrow, promise().getString("readyBy"));
        assertTrue(promise().getBoolean("atRisk"));
    }

    @Test
    void ofManyPromisesTheLatestAreRead() throws SQLException {
        Shop.number(
                "WITH more AS (INSERT INTO promise_made SELECT m.order_id, n, 'PERSON', m.ready_by, true, m.p50, m.p90,"
                        + " m.method, m.sample_size, m.made_at + n * interval '1 second'"
                        + " FROM promise_made m, generate_series(1, 250) n WHERE m.order_id = ? RETURNING 1)"
                        + " SELECT count(*) FROM more",
                job.id);
        var made = promise().<String>getList("made.at").stream().map(Instant::parse).toList();
        assertEquals(200, made.size());
        assertEquals(199, Duration.between(made.getFirst(), made.getLast()).toSeconds());
        assertEquals(List.of("PERSON"), promise().getList("made.cause.unique()"));
    }

    @Test
    void nothingIsToldWhileTheCustomerIsWaitedForOrAfterTheEnd() throws Exception {
        job.work("diagnosis");
        job.command(Shop.TECHNICIAN, "await-customer", Map.of("waitingFor", "INFO"))
                .then()
                .statusCode(200);
        look(Instant.now().plus(Duration.ofDays(3)), 1);
        assertEquals(1, promise().getList("made").size());
        job.command("manager", "cancel", Map.of("reason", "late")).then().statusCode(200);
        look(Instant.now().plus(Duration.ofDays(9)), 1);
        assertEquals(1, promise().getList("made").size());
        Api.as("manager")
                .body(Map.of("readyBy", "2099-01-01T00:00:00Z"))
                .post("/v1/orders/" + job.id + "/promise")
                .then()
                .statusCode(409)
                .body("code", equalTo("promise-not-open"));
    }

    private void hold() {
        job.command(
                        Shop.TECHNICIAN,
                        "hold",
                        Map.of("waitingFor", "PARTS", "reviewAt", nextYear.toString()))
                .then()
                .statusCode(200);
    }

    private void look(Instant now, int replicas) throws Exception {
        Callable<Void> round =
                () -> {
                    watch.look(now, () -> true);
                    return null;
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(Collections.nCopies(replicas, round))) {
                done.get();
            }
        }
    }

    private JsonPath promise() {
        return Api.as("support")
                .get("/v1/orders/" + job.id + "/promise")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Id of the promise, which is the key of its events. */
    private UUID id() throws SQLException {
        try (var connection = Engines.superuser();
                var select =
                        connection.prepareStatement(
                                "SELECT id FROM order_promise WHERE order_id = ?")) {
            select.setObject(1, job.id);
            try (var row = select.executeQuery()) {
                assertTrue(row.next());
                return row.getObject(1, UUID.class);
            }
        }
    }

    /** Waits until so many events of the promise are published; their names, with no gap. */
    private List<String> told(int count) throws SQLException {
        var promise = id();
        await().until(() -> Events.published("order", promise).size() >= count);
        var events = Events.published("order", promise);
        for (int version = 1; version <= events.size(); version++) {
            assertEquals(version, events.get(version - 1).payload().get("version").asInt());
        }
        return events.stream().map(event -> event.type().name()).toList();
    }
}
