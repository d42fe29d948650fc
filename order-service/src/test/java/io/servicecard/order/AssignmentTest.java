package io.servicecard.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.servicecard.platform.testing.Api;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssignmentTest {
    private UUID branch;
    private Crew ann;
    private Crew bob;
    private Job job;

    @BeforeEach
    void open() {
        branch = Shop.branch("RUB");
        ann = Crew.technician(branch, "soldering");
        bob = Crew.technician(branch, "soldering", "optics");
        job = Work.accepted(branch);
    }

    @Test
    void whatIsGivenIsToldAndStandsInTheTimeline() {
        Work.give(job, "diagnosis", ann)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("staffId", equalTo(ann.id.toString()))
                .body("how", equalTo("PERSON"))
                .body("endedAt", nullValue());
        assertEquals(List.of("OrderPlaced", "OrderAccepted", "OrderAssigned"), job.events(3));
        var told = job.published().getLast().payload();
        assertEquals(ann.id.toString(), told.get("staffId").asText());
        assertEquals("diagnosis", told.get("stage").asText());
        assertFalse(told.toString().contains("Colleague"), "a name");
        var timeline = Api.as("support").get("/v1/orders/" + job.id + "/timeline").then();
        timeline.body("items[2].event", equalTo("OrderAssigned"))
                .body("items[2].stage", equalTo("diagnosis"));
        Api.as(job.holder.user())
                .get("/v1/orders/" + job.id + "/timeline")
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void whatSomebodyHasGoesToSomebodyElseForAReason() {
        Work.give(job, "diagnosis", ann).then().statusCode(200);
        Work.give(job, "diagnosis", bob)
                .then()
                .statusCode(422)
                .body("code", equalTo("reason-required"));
        Work.give(job, "diagnosis", ann, "SKILL")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-assigned"));
        Work.give(job, "diagnosis", bob, "OVERLOADED").then().statusCode(200);
        unassign(ann.user, "ABSENT").then().statusCode(409).body("staffId", equalTo(id(bob)));
        unassign(bob.user, "MISTAKE").then().statusCode(200).body("ending", equalTo("UNASSIGNED"));
        unassign("manager", "MISTAKE").then().statusCode(409).body("code", equalTo("not-assigned"));
        Api.as("support")
                .get("/v1/orders/" + job.id + "/assignments")
                .then()
                .statusCode(200)
                .body("items.staffId", contains(id(ann), id(bob)))
                .body("items.ending", contains("REASSIGNED", "UNASSIGNED"))
                .body("items.reason", contains("OVERLOADED", "MISTAKE"));
        assertEquals("OrderUnassigned", job.events(5).getLast());
    }

    @Test
    void onlyWhoHasItBeginsIt() {
        Work.give(job, "diagnosis", ann).then().statusCode(200);
        Work.start(job, "diagnosis", bob.user)
                .then()
                .statusCode(409)
                .body("code", equalTo("already-assigned"));
        assertEquals(3, job.view().getInt("version"), "nothing happened");
        Work.start(job, "diagnosis", ann.user).then().statusCode(200);
        job.command(ann.user, "complete-stage", Map.of("stage", "diagnosis"))
                .then()
                .statusCode(200);
        job.command("reception", "assign", Map.of("staffId", ann.id)).then().statusCode(200);
        Work.claim(job, "repair", bob).then().statusCode(409);
        Work.start(job, "repair", bob.user).then().statusCode(409);
        Work.start(job, "repair", "manager").then().statusCode(200);
        assertEquals(List.of("DONE"), endings());
    }

    @Test
    void theSkillIsAskedForWhenGivenAndWhenBegun() {
        var painter = Crew.technician(branch, "painting");
        for (var refused :
                List.of(
                        Work.give(job, "diagnosis", painter),
                        Work.claim(job, "diagnosis", painter))) {
            refused.then()
                    .statusCode(409)
                    .body("code", equalTo("assignee-unfit"))
                    .body("obstacles", contains("SKILL_MISSING"))
                    .body("skills", contains("soldering"));
        }
        Work.claim(job, "diagnosis", ann).then().statusCode(200).body("how", equalTo("CLAIM"));
        ann.tell("skills", Map.of("skills", List.of())).then().statusCode(200);
        Work.start(job, "diagnosis", ann.user)
                .then()
                .statusCode(403)
                .body("code", equalTo("skill-missing"));
    }

    @Test
    void whoIsAwayOrElsewhereIsGivenNothing() {
        ann.says(Map.of("presence", "AWAY")).then().statusCode(200);
        Work.give(job, "diagnosis", ann).then().statusCode(409).body("obstacles", contains("AWAY"));
        var stranger = Crew.technician(Shop.branch("RUB"), "soldering");
        Work.give(job, "diagnosis", stranger)
                .then()
                .statusCode(422)
                .body("code", equalTo("staff-elsewhere"));
        Work.give(job, "magic", bob).then().statusCode(422).body("code", equalTo("stage-unknown"));
        Work.claim(Job.placed(branch, Shop.open().service), "diagnosis", bob)
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
    }

    @Test
    void whoDoesNotWorkIsGivenWorkByNameOnly() {
        for (var one : List.of(ann, bob)) {
            one.tell("shift-plan", Map.of("hours", List.of(), "capacityMinutes", 0))
                    .then()
                    .statusCode(200);
        }
        Work.best(job, "diagnosis", "ROUND_ROBIN")
                .then()
                .statusCode(409)
                .body("code", equalTo("nobody-fit"));
        Work.give(job, "diagnosis", ann).then().statusCode(200);
    }

    @Test
    void whatEndsIsNotHadAnyMore() {
        Work.give(job, "diagnosis", ann).then().statusCode(200);
        job.command("reception", "assign", Map.of("staffId", bob.id)).then().statusCode(200);
        job.command("manager", "cancel", Map.of("reason", "no part")).then().statusCode(200);
        assertEquals(List.of("DROPPED", "DROPPED"), endings());
        Work.give(job, "diagnosis", ann).then().statusCode(409);
        var other = Work.accepted(branch);
        for (int round = 0; round < 5; round++) {
            Work.give(other, "diagnosis", ann).then().statusCode(200);
            other.command(ann.user, "unassign", Map.of("stage", "diagnosis", "reason", "ABSENT"))
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void whatWasPassedOverIsDroppedWhenTheOrderIsReady() {
        var passing = Job.placed(branch, Shop.open().service);
        passing.worked();
        Work.give(passing, "cleaning", ann).then().statusCode(200);
        passing.command("reception", "assign", Map.of("staffId", bob.id)).then().statusCode(200);
        passing.command(Shop.TECHNICIAN, "submit-quality-check", Map.of()).then().statusCode(200);
        passing.check(Shop.CHECKER, "PASS").then().statusCode(200);
        assertEquals(List.of("DROPPED", "DONE"), endings(passing));
    }

    private List<String> endings() {
        return endings(job);
    }

    private static List<String> endings(Job of) {
        return Api.as("manager")
                .get("/v1/orders/" + of.id + "/assignments")
                .then()
                .extract()
                .jsonPath()
                .getList("items.ending.findAll { it != null }", String.class);
    }

    private Response unassign(String user, String reason) {
        return job.command(user, "unassign", Map.of("stage", "diagnosis", "reason", reason));
    }

    private static String id(Crew one) {
        return one.id.toString();
    }
}
