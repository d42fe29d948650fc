package io.servicecard.order;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.servicecard.platform.testing.Api;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnalyticsTest {
    private UUID branch;
    private UUID service;

    @BeforeEach
    void openABranch() {
        branch = Shop.branch("RUB");
        service = Shop.service(100_000, "RUB");
        Desk.assign(branch, Desk.always()).then().statusCode(200);
    }

    @Test
    void figuresAreComputedFromWhatHappened() throws SQLException {
        Desk.published(Desk.policy(branch, "READY"));
        var first = Job.placed(branch, service);
        first.submitted();
        first.check(Shop.CHECKER, "FAIL").then().statusCode(200);
        first.work("repair");
        first.command(Shop.TECHNICIAN, "submit-quality-check", Map.of()).then().statusCode(200);
        first.check(Shop.CHECKER, "PASS").then().statusCode(200);
        var second = Job.placed(branch, service);
        second.checked();
        Job.placed(branch, service).accept().then().statusCode(200);
        took(first, "diagnosis", 600, 1_800);
        took(second, "diagnosis", 600, 600);

        var figures = figures();
        assertEquals(3, figures.getInt("throughput.accepted"));
        assertEquals(2, figures.getInt("throughput.ready"));
        assertEquals(2, figures.getInt("leadTime.sampleSize"));
        assertEquals("diagnosis", figures.getString("bottleneck.stage"));
        assertEquals(20, figures.getInt("bottleneck.touchMinutes"));
        assertEquals(40, figures.getInt("bottleneck.waitMinutes"));
        assertTrue(figures.getDouble("bottleneck.waitShare") > 0.9);
        assertEquals(3, figures.getInt("stages.find { it.stage == 'repair' }.sampleSize"));
        assertEquals(2, figures.getInt("deadlines.sampleSize"));
        assertEquals(1.0, figures.getDouble("deadlines.share"));
        assertEquals(0.5, figures.getDouble("firstPass.share"));
        assertEquals(0, figures.getDouble("rework.share"), "it did not come back");
        assertEquals(1.0, figures.getDouble("promises.byP90"));
        assertEquals(1.0, figures.getDouble("promises.kept"));
        assertEquals(20, figures.getInt("utilisation.touchMinutes"));
    }

    @Test
    void reworkIsWhatCameBack() {
        var first = handedOver();
        var second = handedOver();
        var third = handedOver();
        assertRework(0, 0);
        var again = Counter.again(first, "WARRANTY");
        assertRework(1, 0);
        again.accept().then().statusCode(200);
        again.command("manager", "find-cause", Map.of("cause", "WORKMANSHIP", "fault", "OURS"))
                .then()
                .statusCode(200);
        var worn = Counter.again(second, "REWORK");
        assertRework(2, 1);
        worn.accept().then().statusCode(200);
        worn.command("manager", "find-cause", Map.of("cause", "WEAR", "fault", "NOBODY"))
                .then()
                .statusCode(200);
        Counter.again(third, "REWORK")
                .command("manager", "cancel", Map.of("reason", "Placed twice"))
                .then()
                .statusCode(200);
        assertRework(2, 1);
    }

    private void assertRework(int cameBack, int byOurFault) {
        var figures = figures();
        assertEquals(3, figures.getInt("rework.sampleSize"));
        assertEquals(cameBack / 3.0, figures.getDouble("rework.share"), 0.001);
        assertEquals(byOurFault / 3.0, figures.getDouble("rework.byOurFault"), 0.001);
    }

    private Job handedOver() {
        var job = Job.placed(branch, service);
        job.checked();
        job.pay(200_000).then().statusCode(201);
        job.handOver(job.pin()).then().statusCode(200);
        return job;
    }

    @Test
    void nothingComesToNothing() {
        var figures = figures();
        assertEquals(0, figures.getInt("throughput.ready"));
        assertEquals(List.of(), figures.getList("stages"));
        assertNull(figures.get("leadTime.p50Minutes"));
        assertNull(figures.get("bottleneck"));
        assertNull(figures.get("rework.share"));
        assertNull(figures.get("firstPass.share"));
        assertEquals(1, csv().size());
    }

    @Test
    void readyOrdersAreExported() {
        var job = Job.placed(branch, service);
        job.checked();
        var lines = csv();
        assertEquals(2, lines.size());
        assertTrue(lines.getFirst().startsWith("orderNumber,templateKey,acceptedAt,"));
        assertTrue(lines.get(1).startsWith(job.placed.getString("number") + ","));
        assertTrue(lines.get(1).endsWith(",true,true"));
    }

    @Test
    void aBranchAndATimeThatFitAreAskedFor() {
        ask(UUID.randomUUID(), "2026-03-01", "2026-03-31", "")
                .then()
                .statusCode(404)
                .body("code", equalTo("branch-not-found"));
        ask(branch, "2026-02-30", "2026-03-31", "").then().statusCode(400);
        ask(branch, "2026-03-02", "2026-03-01", "/orders")
                .then()
                .statusCode(422)
                .body("code", equalTo("period-unfit"));
        ask(branch, "2025-01-01", "2026-03-01", "")
                .then()
                .statusCode(422)
                .body("code", equalTo("period-unfit"));
    }

    private JsonPath figures() {
        return today("").then().statusCode(200).extract().jsonPath();
    }

    private List<String> csv() {
        return today("/orders").then().statusCode(200).extract().asString().lines().toList();
    }

    private Response today(String path) {
        var today = LocalDate.now(ZoneId.of("Europe/Moscow"));
        return ask(branch, today.minusDays(1).toString(), today.toString(), path);
    }

    private static Response ask(UUID branch, String from, String to, String path) {
        return Api.as("manager")
                .accept(path.isEmpty() ? "application/json" : "text/csv")
                .queryParam("from", from)
                .queryParam("to", to)
                .get("/v1/order-analytics/" + branch + path);
    }

    private static void took(Job job, String stage, int touch, int waited) throws SQLException {
        assertEquals(
                1,
                Shop.number(
                        "UPDATE stage_time SET touch_seconds = %d, wait_seconds = %d WHERE order_id = ? AND stage = '%s' RETURNING 1"
                                .formatted(touch, waited, stage),
                        job.id));
    }
}
