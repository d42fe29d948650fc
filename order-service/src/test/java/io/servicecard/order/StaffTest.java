package io.servicecard.order;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StaffTest {
    private UUID branch;

    @BeforeEach
    void open() {
        branch = Shop.branch("RUB");
    }

    @Test
    void membersComeAndGo() {
        var member = Crew.technician(branch, "soldering");
        Api.as(member.user)
                .get("/v1/staff/me")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", equalTo(member.id.toString()))
                .body("displayName", equalTo("C. Colleague"))
                .body("presence.presence", equalTo("PRESENT"));
        var back = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
        member.says(Map.of("presence", "AWAY", "backAt", back.toString()))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("presence.backAt", equalTo(back.toString()));
        member.tell("presence", Map.of("presence", "PRESENT"))
                .then()
                .statusCode(200)
                .body("version", equalTo(3))
                .body("presence.backAt", nullValue());
        member.says(Map.of("presence", "PRESENT", "backAt", back.toString()))
                .then()
                .statusCode(422)
                .body("code", equalTo("back-at-unclear"));
        assertEquals(3, member.view().getInt("version"));
    }

    @Test
    void whoIsNotRegisteredIsNotThere() {
        var stranger = "technician-" + UUID.randomUUID();
        Api.as(stranger)
                .get("/v1/staff/me")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-registered-staff"));
        Api.as(stranger)
                .body(Map.of("presence", "AWAY"))
                .post("/v1/staff/me/presence")
                .then()
                .statusCode(403);
        Api.as("manager")
                .get("/v1/staff/" + Ids.next())
                .then()
                .statusCode(404)
                .body("code", equalTo("staff-not-found"));
        Api.as(Crew.technician(branch).user).get("/v1/staff").then().statusCode(403);
    }

    @Test
    void aChangeFromAnotherVersionIsRefused() {
        var member = Crew.technician(branch);
        Api.as("manager")
                .header("If-Match", "\"7\"")
                .body(Map.of("skills", List.of("optics")))
                .post("/v1/staff/" + member.id + "/skills")
                .then()
                .statusCode(412);
        Api.as("manager")
                .header("If-Match", "\"1\"")
                .body(Map.of("skills", List.of("optics", "optics", "soldering")))
                .post("/v1/staff/" + member.id + "/skills")
                .then()
                .statusCode(200)
                .body("skills", equalTo(List.of("optics", "soldering")));
    }

    @Test
    void shiftsFollowACalendarOrHours() {
        var member = Crew.technician(branch);
        assertEquals(480, member.view().getInt("shiftPlan.capacityMinutes"));
        var monday = List.of(Desk.hours("MONDAY", "22:00", "06:00"));
        member.tell("shift-plan", plan(null, monday, 300))
                .then()
                .statusCode(200)
                .body("shiftPlan.calendarKey", nullValue())
                .body("shiftPlan.hours", equalTo(monday))
                .body("shiftPlan.capacityMinutes", equalTo(300));
        var calendar = Desk.always();
        refused(member, plan(calendar, monday, 300), "shift-plan-unclear");
        refused(member, plan(Desk.drafted(), List.of(), 300), "calendar-not-confirmed");
        refused(
                member,
                plan(null, List.of(monday.getFirst(), Desk.hours("MONDAY", "23:00", "01:00")), 9),
                "hours-overlap");
        member.tell("shift-plan", plan(calendar, List.of(), 60))
                .then()
                .statusCode(200)
                .body("shiftPlan.calendarKey", equalTo(calendar))
                .body("shiftPlan.hours", hasSize(0));
    }

    @Test
    void theWorkloadIsWhatWaitsAgainstWhoIsThere() {
        var always = Desk.always();
        Desk.assign(branch, always).then().statusCode(200);
        var one = Crew.technician(branch, "soldering");
        var other = Crew.technician(branch, "soldering", "optics");
        for (var member : List.of(one, other)) {
            member.tell("shift-plan", plan(null, List.of(), 1)).then().statusCode(200);
        }
        var job = Job.placed(branch, Shop.open().service);
        assertEquals(0, workload().getInt("waitingMinutes"), "not taken in");
        job.accept().then().statusCode(200);
        var both = workload();
        assertEquals(60, both.getInt("waitingMinutes"));
        assertEquals(2, both.getInt("waitingStages"));
        other.says(Map.of("presence", "AWAY")).then().statusCode(200);
        job.work("diagnosis");
        var alone = workload();
        assertEquals(30, alone.getInt("waitingMinutes"));
        assertEquals(both.getInt("capacityMinutes"), 2 * alone.getInt("capacityMinutes"));
        assertEquals(
                alone.getInt("capacityMinutes"),
                alone.getInt("skills.find { it.skill == 'soldering' }.capacityMinutes"));
        assertEquals(0, alone.getInt("skills.find { it.skill == 'optics' }.capacityMinutes"));
        Api.as("reception")
                .get("/v1/branches/" + Ids.next() + "/workload")
                .then()
                .statusCode(404)
                .body("code", equalTo("branch-not-found"));
    }

    private JsonPath workload() {
        return Api.as("reception")
                .queryParam("days", "2")
                .get("/v1/branches/" + branch + "/workload")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void refused(Crew member, Map<String, ?> plan, String code) {
        member.tell("shift-plan", plan).then().statusCode(422).body("code", equalTo(code));
    }

    private static Map<String, Object> plan(String calendar, List<?> hours, int minutes) {
        return calendar == null
                ? Map.of("hours", hours, "capacityMinutes", minutes)
                : Map.of("calendarKey", calendar, "hours", hours, "capacityMinutes", minutes);
    }
}
