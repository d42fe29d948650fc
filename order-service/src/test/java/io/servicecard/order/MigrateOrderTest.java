package io.servicecard.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.servicecard.platform.testing.Api;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Orders under way that go on by a later version of their template. */
@QuarkusTest
class MigrateOrderTest {
    private static final Map<String, Object> LOOK = Sheets.stage("look", Map.of());
    private static final Map<String, Object> WORK = Sheets.stage("work", Map.of());
    private static final Map<String, Object> DRY = Sheets.stage("dry", Map.of());

    private static Response migrate(Job job, int version, Map<String, String> fields) {
        return job.command(
                "manager",
                "migrate",
                Map.of("templateVersion", version, "fields", Sheets.answers(fields)));
    }

    private static void publish(String key, int number, Map<String, Object> template) {
        Sheets.draft(key, template).then().statusCode(201);
        Sheets.publish(key, number).then().statusCode(200);
    }

    @Test
    void anOrderUnderWayGoesOnByTheLaterVersionAndIsFinishedByIt() {
        var key = Sheets.published(Sheets.template(List.of(LOOK, DRY, WORK)));
        var job = Sheets.placed(key, Map.of());
        job.accept().then().statusCode(200);
        job.work("look");
        job.command(
                        Shop.TECHNICIAN,
                        "return-to-stage",
                        Map.of("stage", "look", "reason", "not looked well"))
                .then()
                .statusCode(200);
        job.work("look");
        var list = Map.of("checklist", List.of(Sheets.question("tight", "BOOLEAN", true)));
        var strict = Sheets.with(Sheets.stage("close", list), "exitGates", done());
        publish(
                key,
                2,
                Sheets.template(
                        List.of(LOOK, WORK, strict), Sheets.question("site", "TEXT", true)));
        migrate(job, 2, Map.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("results-flawed"))
                .body("errors[0].code", equalTo("required"));
        migrate(job, 2, Map.of("site", "Hall 2"))
                .then()
                .statusCode(200)
                .body("template.version", equalTo(2))
                .body("stages.key", contains("look", "work", "close"))
                .body("stages.state", contains("DONE", "PENDING", "PENDING"))
                .body("stages[0].run", equalTo(2));
        job.work("work");
        job.command(Shop.TECHNICIAN, "start-stage", Map.of("stage", "close"));
        job.command(Shop.TECHNICIAN, "complete-stage", Map.of("stage", "close"))
                .then()
                .statusCode(409)
                .body("gates.gate", contains("CHECKLIST_DONE"));
        job.command(
                        Shop.TECHNICIAN,
                        "record-results",
                        Sheets.results("close", Map.of("tight", "true")))
                .then()
                .statusCode(200);
        job.command(Shop.TECHNICIAN, "complete-stage", Map.of("stage", "close"))
                .then()
                .statusCode(200);
        job.command(Shop.TECHNICIAN, "submit-quality-check", Map.of()).then().statusCode(200);
        job.check(Shop.CHECKER, "PASS").then().statusCode(200);
        var timeline = "/v1/orders/" + job.id + "/timeline";
        Api.as("manager").get(timeline).then().body("items[7].event", equalTo("OrderMigrated"));
        assertEquals("OrderMigrated", job.events(8).get(7));
    }

    private static List<Map<String, Object>> done() {
        return List.of(Sheets.gate("CHECKLIST_DONE"));
    }

    @Test
    void anOrderWhoseStageIsGoneStaysWhereItIs() {
        var key = Sheets.published(Sheets.template(List.of(LOOK, WORK)));
        var job = Sheets.placed(key, Map.of());
        job.accept().then().statusCode(200);
        job.command(Shop.TECHNICIAN, "start-stage", Map.of("stage", "look"));
        publish(key, 2, Sheets.template(List.of(DRY, WORK)));
        migrate(job, 2, Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("stage-gone"))
                .body("stage", equalTo("look"));
        migrate(job, 1, Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("template-not-newer"));
        Sheets.draft(key, Sheets.template(List.of(LOOK))).then().statusCode(201);
        migrate(job, 3, Map.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("template-not-published"));
        assertEquals(3, job.view().getLong("version"));
    }
}
