package io.servicecard.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.servicecard.platform.testing.Api;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Orders go through what their template's stages ask, and are told what is missing. */
@QuarkusTest
class StageGatesTest {
    private static final String ALICE = Shop.TECHNICIAN;
    private static final String BOB = Shop.CHECKER;

    private static Response start(Job job, String user, String stage) {
        return job.command(user, "start-stage", Map.of("stage", stage));
    }

    private static Response complete(Job job, String user, String stage) {
        return job.command(user, "complete-stage", Map.of("stage", stage));
    }

    private static void goes(Response answer) {
        answer.then().statusCode(200);
    }

    private static Job accepted(Map<String, ?> template) {
        var job = Sheets.placed(Sheets.published(template), Map.of());
        goes(job.accept());
        return job;
    }

    @Test
    void eachUnmetGateSaysWhatToDo() {
        var checklist =
                List.of(
                        Sheets.question("backup", "BOOLEAN", true),
                        Sheets.question("frame", "INSPECTION", true),
                        Sheets.question("note", "TEXT", false));
        var cause =
                Sheets.with(
                        Sheets.question("cause", "CHOICE", true),
                        "choices",
                        List.of(Sheets.choice("wear"), Sheets.choice("water")));
        var gates =
                List.of(
                        Sheets.gate("CHECKLIST_DONE"),
                        Sheets.gate("SECOND_PERSON"),
                        Sheets.gate("FIELD", "question", "frame", "values", List.of("PASS", "NA")),
                        Sheets.gate("DEPOSIT_PAID", "percent", 50),
                        Sheets.gate("PAID"));
        var job =
                accepted(
                        Sheets.template(
                                List.of(
                                        Sheets.stage(
                                                "work",
                                                Map.of(
                                                        "checklist",
                                                        checklist,
                                                        "fields",
                                                        List.of(cause),
                                                        "exitGates",
                                                        gates)))));
        goes(start(job, ALICE, "work"));
        complete(job, ALICE, "work")
                .then()
                .statusCode(409)
                .body("code", equalTo("gates-unmet"))
                .body(
                        "gates.gate",
                        contains(
                                "CHECKLIST_DONE",
                                "SECOND_PERSON",
                                "FIELD",
                                "DEPOSIT_PAID",
                                "PAID",
                                "FIELD"))
                .body("gates[0].questions", contains("backup", "frame"))
                .body("gates[0].stage", equalTo("work"))
                .body("gates[2].todo", equalTo("Record this result."))
                .body("gates[5].questions", contains("cause"));
        var found = Map.of("backup", "false", "frame", "FAIL", "cause", "water");
        goes(job.command(ALICE, "record-results", Sheets.results("work", found)));
        job.pay(150_000).then().statusCode(201);
        complete(job, BOB, "work")
                .then()
                .statusCode(409)
                .body("gates.gate", contains("FIELD", "PAID"))
                .body("gates[0].todo", equalTo("Record one of: PASS, NA"));
        var later = Map.of("frame", "PASS");
        goes(job.command(ALICE, "record-results", Sheets.results("work", later)));
        job.pay(150_000).then().statusCode(201);
        complete(job, ALICE, "work").then().body("gates.gate", contains("SECOND_PERSON"));
        goes(complete(job, BOB, "work"));
    }

    @Test
    void aStageLetsInWhomItsGatesAndSkillsLetIn() {
        var told = Sheets.question("insured", "BOOLEAN", false);
        var job =
                accepted(
                        Sheets.template(
                                List.of(
                                        Sheets.stage("first", Map.of()),
                                        Sheets.stage(
                                                "second",
                                                Map.of(
                                                        "skills",
                                                        List.of("soldering", "lifting"),
                                                        "entryGates",
                                                        List.of(
                                                                Sheets.gate(
                                                                        "SECOND_PERSON",
                                                                        "stage",
                                                                        "first"),
                                                                Sheets.gate(
                                                                        "FIELD",
                                                                        "question",
                                                                        "insured")))),
                                        Sheets.stage("third", Map.of())),
                                told));
        start(job, ALICE, "second")
                .then()
                .statusCode(409)
                .body("code", equalTo("stage-not-next"))
                .body("awaitedStages", contains("first"));
        job.work("first");
        start(job, ALICE, "second")
                .then()
                .statusCode(403)
                .body("code", equalTo("skill-missing"))
                .body("skills", contains("lifting"));
        var strong = "technician-" + UUID.randomUUID();
        Sheets.employ(strong, "soldering", "lifting");
        start(job, strong, "second").then().statusCode(409).body("gates.gate", contains("FIELD"));
        start(job, "manager", "second").then().body("gates.gate", contains("FIELD"));
        var other = Sheets.placed(job.placed.getString("template.key"), Map.of("insured", "true"));
        goes(other.accept());
        goes(start(other, strong, "first"));
        goes(complete(other, strong, "first"));
        start(other, strong, "second").then().body("gates.gate", contains("SECOND_PERSON"));
        goes(start(other, "manager", "second"));
    }

    @Test
    void workGoesOnAndBackTheWaysOfTheTemplate() {
        var job =
                accepted(
                        Sheets.template(
                                List.of(
                                        Sheets.stage("look", Map.of("next", List.of("a", "b"))),
                                        Sheets.with(
                                                Sheets.stage("a", Map.of("next", List.of("end"))),
                                                "mandatory",
                                                false),
                                        Sheets.with(
                                                Sheets.stage("b", Map.of()), "mandatory", false),
                                        Sheets.stage("end", Map.of("returnsTo", List.of("b"))))));
        start(job, ALICE, "end").then().body("awaitedStages", contains("a", "b"));
        job.work("look");
        job.work("b");
        goes(start(job, ALICE, "end"));
        var back = Map.of("stage", "look", "reason", "wrong");
        job.command(ALICE, "return-to-stage", back)
                .then()
                .statusCode(409)
                .body("code", equalTo("no-way-back"))
                .body("ways", contains("b"));
        goes(job.command(ALICE, "return-to-stage", Map.of("stage", "b", "reason", "wrong")));
        goes(start(job, ALICE, "end"));
    }

    @Test
    void whatIsDoneAgainIsAnsweredAgain() {
        var checklist = List.of(Sheets.question("tight", "INSPECTION", true));
        var work =
                Sheets.stage(
                        "work",
                        Map.of(
                                "checklist",
                                checklist,
                                "exitGates",
                                List.of(Sheets.gate("CHECKLIST_DONE"))));
        var job = accepted(Sheets.template(List.of(work)));
        var found = Sheets.results("work", Map.of("tight", "PASS"));
        goes(start(job, ALICE, "work"));
        goes(job.command(ALICE, "record-results", found));
        goes(complete(job, ALICE, "work"));
        goes(job.command(ALICE, "return-to-stage", Map.of("stage", "work", "reason", "leaks")));
        goes(start(job, ALICE, "work"));
        complete(job, ALICE, "work").then().body("gates.gate", contains("CHECKLIST_DONE"));
        Api.as("support")
                .get("/v1/orders/" + job.id + "/results")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].run", equalTo(2))
                .body("items[0].value", equalTo(null));
    }

    @Test
    void aFlawedTemplateIsNotPublishedAndSaysAllThatIsWrong() {
        var key = Sheets.key();
        var stage =
                Map.of(
                        "next",
                        List.of("nowhere"),
                        "exitGates",
                        List.of(Sheets.gate("FIELD", "question", "none")));
        Sheets.draft(key, Sheets.template(List.of(Sheets.stage("a", stage), Shop.stage("b", true))))
                .then()
                .statusCode(201);
        Sheets.publish(key, 1)
                .then()
                .statusCode(422)
                .body("code", equalTo("template-flawed"))
                .body("errors.field", hasItem("stages[0].next[0]"))
                .body("errors.code", contains("not-later", "second-start", "question-unknown"));
        Api.as("manager")
                .get("/v1/order-templates/" + key + "/versions/1")
                .then()
                .body("state", equalTo("DRAFT"));
    }
}
