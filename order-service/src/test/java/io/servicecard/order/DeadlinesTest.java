package io.servicecard.order;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.servicecard.platform.testing.Engines;
import io.servicecard.platform.testing.Events;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeadlinesTest {
    private static final int REPLICAS = 8;

    private UUID branch;
    private UUID service;

    @BeforeEach
    void openABranch() {
        branch = Shop.branch("RUB");
        service = Shop.service(100_000, "RUB");
        Desk.assign(branch, Desk.always()).then().statusCode(200);
    }

    @Test
    void clocksFollowTheOrderAndKeepTheirPolicy() {
        Desk.published(Desk.policy(branch, "FIRST_RESPONSE"));
        Desk.published(Desk.policy(branch, "READY"));
        var diagnosis = Desk.policy(branch, "DIAGNOSIS");
        diagnosis.put("stage", "diagnosis");
        Desk.published(diagnosis);
        var resolution = Desk.published(Desk.policy(branch, "RESOLUTION"));

        var job = Job.placed(branch, service);
        assertEquals("RUNNING", clock(job, "FIRST_RESPONSE").get("state"));
        assertEquals("WAITING", clock(job, "READY").get("state"));
        var due = Instant.parse((String) clock(job, "FIRST_RESPONSE").get("dueAt"));
        assertTrue(Duration.between(Instant.now(), due).toMinutes() >= 118);

        job.accept().then().statusCode(200);
        assertEquals("MET", clock(job, "FIRST_RESPONSE").get("state"));
        assertEquals(job.view().getString("intake.readyBy"), clock(job, "READY").get("promisedBy"));
        assertEquals(List.of("SlaMet"), told(job, "FIRST_RESPONSE", 1));
        assertEquals(List.of(2), orderVersions(job, "FIRST_RESPONSE"), "that of the intake");
        job.work("diagnosis");
        assertEquals("MET", clock(job, "DIAGNOSIS").get("state"));

        job.work("repair");
        job.command(Shop.TECHNICIAN, "submit-quality-check", Map.of()).then().statusCode(200);
        job.check(Shop.CHECKER, "PASS").then().statusCode(200);
        assertEquals("MET", clock(job, "READY").get("state"));
        assertCollectionWaits(clock(job, "RESOLUTION"));

        var unforgiving = Desk.policy(branch, "RESOLUTION");
        unforgiving.put("pauseOn", List.of());
        Desk.draftPolicy(resolution, unforgiving).then().statusCode(201);
        Desk.policy(resolution, 2, "publish").then().statusCode(200);
        assertCollectionWaits(clock(job, "RESOLUTION"));
        assertEquals(
                "2",
                String.valueOf(
                        Desk.deadlines(Job.placed(branch, service).id)
                                .getInt(find("RESOLUTION") + ".policy.version")));

        job.pay(200_000).then().statusCode(201);
        job.handOver(job.pin()).then().statusCode(200);
        assertEquals("MET", clock(job, "RESOLUTION").get("state"));
    }

    @Test
    void eachThingIsToldOnceHoweverManyReplicasLook() throws Exception {
        Desk.published(Desk.policy(branch, "FIRST_RESPONSE"));
        var job = Job.placed(branch, service);
        var now = Instant.now();
        Desk.look(now.plus(Duration.ofMinutes(50)), REPLICAS);
        assertEquals(0, firings(job));
        for (int repeated = 0; repeated < 3; repeated++) {
            Desk.look(now.plus(Duration.ofMinutes(70)), REPLICAS);
        }
        assertEquals(List.of("SlaAtRisk"), told(job, "FIRST_RESPONSE", 1));
        Desk.look(now.plus(Duration.ofDays(4)), REPLICAS); // after an outage
        Desk.look(now.plus(Duration.ofDays(5)), REPLICAS);
        assertEquals(List.of("SlaAtRisk", "SlaBreached"), told(job, "FIRST_RESPONSE", 2));
        assertEquals(List.of(1, 1), orderVersions(job, "FIRST_RESPONSE"));
        assertEquals(3, firings(job));
        assertEquals(List.of(50, 150), clock(job, "FIRST_RESPONSE").get("told.percent"));
        assertEquals(1, job.view().getLong("version"));
    }

    @Test
    void waitingForTheCustomerPausesAndWaitingForPartsDoesNot() throws Exception {
        Desk.published(Desk.policy(branch, "READY"));
        var job = Job.placed(branch, service);
        job.accept().then().statusCode(200);
        job.work("diagnosis");
        job.command(Shop.TECHNICIAN, "await-customer", Map.of("waitingFor", "APPROVAL"))
                .then()
                .statusCode(200);
        assertEquals("APPROVAL", clock(job, "READY").get("pausedFor"));
        Desk.look(Instant.now().plus(Duration.ofDays(10)), 1);
        assertEquals("PAUSED", clock(job, "READY").get("state"));
        assertEquals(0, firings(job));
        job.command("reception", "resume", Map.of()).then().statusCode(200);
        var parts = Map.of("waitingFor", "PARTS", "reviewAt", "2099-01-01T00:00:00Z");
        job.command(Shop.TECHNICIAN, "hold", parts).then().statusCode(200);
        assertEquals("RUNNING", clock(job, "READY").get("state"));
        assertEquals(
                List.of("STARTED", "PAUSED", "RESUMED", "PAUSED"),
                clock(job, "READY").get("facts.kind"));
    }

    @Test
    void nothingComesDueForAnOrderThatIsCancelled() throws Exception {
        Desk.published(Desk.policy(branch, "RESOLUTION"));
        var job = Job.placed(branch, service);
        job.command("manager", "cancel", Map.of("reason", "changed mind")).then().statusCode(200);
        Desk.look(Instant.now().plus(Duration.ofDays(1)), 1);
        assertEquals("STOPPED", clock(job, "RESOLUTION").get("state"));
        assertEquals(0, firings(job));
    }

    @Test
    void aWithdrawnPolicyMeasuresNoNewOrder() {
        var policy = Desk.published(Desk.policy(branch, "READY"));
        Desk.policy(policy, 1, "publish")
                .then()
                .statusCode(409)
                .body("code", equalTo("deadline-policy-not-draft"));
        Desk.policy(policy, 1, "retire").then().statusCode(200).body("state", equalTo("RETIRED"));
        Desk.policy(policy, 1, "retire")
                .then()
                .statusCode(409)
                .body("code", equalTo("deadline-policy-not-published"));
        assertEquals(List.of(), Desk.deadlines(Job.placed(branch, service).id).getList("items"));
    }

    @Test
    void aPolicyThatContradictsItselfIsRefused() {
        var stageless = Desk.policy(branch, "DIAGNOSIS");
        Desk.draftPolicy(Desk.key(), stageless)
                .then()
                .statusCode(422)
                .body("code", equalTo("stage-unclear"));
        var forgiving = Desk.policy(branch, "READY");
        forgiving.put("pauseOn", List.of("PARTS"));
        Desk.draftPolicy(Desk.key(), forgiving)
                .then()
                .statusCode(422)
                .body("code", equalTo("hold-pauses-nothing"));
        Desk.draftPolicy(Desk.key(), Desk.policy(UUID.randomUUID(), "READY"))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("branchId"));
    }

    @Test
    void whatHappenedToAClockIsOnRecord() {
        for (var statement :
                List.of(
                        "UPDATE deadline_fact SET at = now()",
                        "DELETE FROM deadline_firing",
                        "UPDATE deadline_clock SET policy_version_id = id")) {
            var refusal =
                    assertThrows(
                            SQLException.class,
                            () -> {
                                try (var connection =
                                                DriverManager.getConnection(
                                                        Engines.url(), "order_app", "app");
                                        var sql = connection.createStatement()) {
                                    sql.execute(statement);
                                }
                            });
            assertEquals("42501", refusal.getSQLState(), statement);
        }
    }

    private static void assertCollectionWaits(JsonPath clock) {
        assertEquals("PAUSED", clock.get("state"));
        assertEquals("COLLECTION", clock.get("pausedFor"));
        assertEquals(1, clock.getInt("policy.version"));
        assertNull(clock.get("dueAt"));
    }

    private static JsonPath clock(Job job, String metric) {
        var clocks = Desk.deadlines(job.id);
        clocks.setRootPath(find(metric));
        return clocks;
    }

    private static String find(String metric) {
        return "items.find { it.metric == '" + metric + "' }";
    }

    private static long firings(Job job) throws SQLException {
        return Shop.number(
                "SELECT count(*) FROM deadline_firing f JOIN deadline_clock c ON c.id = f.clock_id"
                        + " WHERE c.order_id = ?",
                job.id);
    }

    /** Waits until so many events of the clock are published; their names, with no gap. */
    private static List<String> told(Job job, String metric, int count) {
        var clock = Desk.clock(job.id, metric);
        await().until(() -> Events.published("order", clock).size() >= count);
        var events = Events.published("order", clock);
        for (int version = 1; version <= events.size(); version++) {
            var payload = events.get(version - 1).payload();
            assertEquals(version, payload.get("version").asInt());
            assertEquals(job.id.toString(), payload.get("orderId").asText());
        }
        return events.stream().map(event -> event.type().name()).toList();
    }

    /** The order's version in each event of the clock. */
    private static List<Integer> orderVersions(Job job, String metric) {
        return Events.published("order", Desk.clock(job.id, metric)).stream()
                .map(event -> event.payload().get("orderVersion").asInt())
                .toList();
    }
}
