package io.servicecard.order;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.servicecard.platform.testing.Api;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PromiseTest {
    /** The norms of diagnosis and repair, and the quality check. */
    private static final Duration ONE_ORDER = Duration.ofMinutes(30 + 30 + 15);

    private UUID branch;
    private UUID service;
    private String template;

    @BeforeEach
    void openABranch() {
        branch = Shop.branch("RUB");
        service = Shop.service(100_000, "RUB");
        template = Sheets.repair();
        Desk.assign(branch, Desk.always()).then().statusCode(200);
    }

    @Test
    void whatIsForecastIsPromisedWhenNobodyChoosesATime() {
        var job = Job.placed(branch, service, template);
        var before = promise(job);
        assertNull(before.get("readyBy"));
        assertEquals(List.of(), before.getList("made"));

        var quote = quote();
        accept(job);
        var promise = promise(job);
        assertEquals(job.view().getString("intake.readyBy"), promise.getString("readyBy"));
        assertEquals(promise.getString("made[0].forecast.p90"), promise.getString("readyBy"));
        assertEquals("INTAKE", promise.getString("made[0].cause"));
        assertFalse(promise.getBoolean("byHand"));
        assertEquals("line-3", promise.getString("forecast.method"));
        assertEquals(0, promise.getInt("forecast.sampleSize"));
        assertAbout(ONE_ORDER, time(promise, "forecast.p50"));
        assertAbout(ONE_ORDER, time(quote, "p50"));
        assertTrue(time(promise, "forecast.p90").isAfter(time(promise, "forecast.p50")));
    }

    @Test
    void theLoadOfTheBranchIsBeforeANewOrder() throws SQLException {
        for (int waiting = 0; waiting < 2; waiting++) {
            accept(Job.placed(branch, service, template));
        }
        assertAbout(ONE_ORDER.multipliedBy(3), time(quote(), "p50"));
        for (int people = 0; people < 2; people++) {
            Shop.staff(UUID.randomUUID().toString(), branch).then().statusCode(201);
        }
        Shop.number(
                "UPDATE staff SET capacity_minutes = 1440 WHERE branch_id = ? RETURNING 1", branch);
        assertAbout(ONE_ORDER.multipliedBy(2), time(quote(), "p50"));
    }

    /** Of three people one has the skill: the repairs before are that person's, the rest is not. */
    @Test
    void whoHasTheSkillIsWaitedFor() throws SQLException {
        for (var skill : List.of("optics", "painting", "soldering")) {
            Crew.technician(branch, skill);
        }
        Shop.number(
                "UPDATE staff SET capacity_minutes = 1440 WHERE branch_id = ? RETURNING 1", branch);
        var repair = Sheets.stage("repair", Map.of("skills", List.of("optics")));
        var skilled =
                Sheets.published(Sheets.template(List.of(repair, Shop.stage("packing", true))));
        for (int waiting = 0; waiting < 2; waiting++) {
            accept(Job.placed(branch, service, skilled));
        }
        var quoted = quote(branch, skilled).then().statusCode(200).extract().jsonPath();
        assertAbout(ONE_ORDER.plusMinutes(2 * 30), time(quoted, "p50"));
        assertAbout(ONE_ORDER, time(quote(), "p50"));
    }

    @Test
    void aTimeOfChoiceIsPromisedWithTheForecastBesideIt() {
        var job = Job.placed(branch, service, template);
        job.accept().then().statusCode(200);
        var promise = promise(job);
        assertTrue(promise.getBoolean("byHand"));
        assertEquals(job.view().getString("intake.readyBy"), promise.getString("readyBy"));
        assertAbout(ONE_ORDER, time(promise, "forecast.p50"));
    }

    @Test
    void aCustomerReadsTheOwnPromiseAndWhetherItWasKept() {
        var job = Job.placed(branch, service, template);
        accept(job);
        job.work("diagnosis");
        job.command(Shop.TECHNICIAN, "await-customer", Map.of("waitingFor", "INFO"))
                .then()
                .statusCode(200);
        assertNull(promise(job).get("forecast"));
        job.command("reception", "resume", Map.of()).then().statusCode(200);
        job.work("repair");
        job.command(Shop.TECHNICIAN, "submit-quality-check", Map.of()).then().statusCode(200);
        assertAbout(Duration.ofMinutes(15), time(promise(job), "forecast.p50"));
        job.check(Shop.CHECKER, "PASS").then().statusCode(200);
        Api.as(job.holder.user())
                .get("/v1/orders/" + job.id + "/promise")
                .then()
                .statusCode(200)
                .body("readyAt", notNullValue())
                .body("forecast", equalTo(null))
                .body("made.size()", equalTo(1));
    }

    @Test
    void everyPassageThroughAStageIsMeasured() throws SQLException {
        var job = Job.placed(branch, service, template);
        accept(job);
        job.work("diagnosis");
        job.command(
                        Shop.TECHNICIAN,
                        "return-to-stage",
                        Map.of("stage", "diagnosis", "reason", "wrong"))
                .then()
                .statusCode(200);
        job.work("diagnosis");
        job.work("repair");
        assertEquals(
                3,
                Shop.number(
                        "SELECT count(*) FROM stage_time WHERE order_id = ? AND norm_minutes = 30"
                                + " AND touch_seconds < 60",
                        job.id));
    }

    @Test
    void aQuoteForWhatDoesNotExistIsRefused() {
        quote(UUID.randomUUID(), template)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("branchId"));
        quote(branch, "nothing")
                .then()
                .statusCode(422)
                .body("code", equalTo("template-not-published"));
    }

    private static void accept(Job job) {
        job.command(
                        "reception",
                        "accept",
                        Map.of("condition", "scratched", "signedBy", "A. Signer"))
                .then()
                .statusCode(200);
    }

    private static JsonPath promise(Job job) {
        return Api.as("reception")
                .get("/v1/orders/" + job.id + "/promise")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath quote() {
        return quote(branch, template).then().statusCode(200).extract().jsonPath();
    }

    private static Response quote(UUID branch, String template) {
        return Api.as("reception")
                .body(Map.of("branchId", branch, "templateKey", template))
                .post("/v1/promise-quotes");
    }

    private static Instant time(JsonPath json, String path) {
        return Instant.parse(json.getString(path));
    }

    private static void assertAbout(Duration fromNow, Instant time) {
        var off = Duration.between(Instant.now().plus(fromNow), time).abs();
        assertTrue(off.compareTo(Duration.ofMinutes(2)) <= 0, "off by " + off);
    }
}
