package io.servicecard.order;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.servicecard.platform.testing.Api;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody has to do, who could do it, and what comes first. */
@QuarkusTest
class WorkListTest {
    private UUID branch;
    private Crew ann;

    @BeforeEach
    void open() {
        branch = Shop.branch("RUB");
        ann = Crew.technician(branch, "soldering");
    }

    @Test
    void myWorkIsByPriorityThenByWhenItIsDue() {
        var late = has(4);
        var soon = has(1);
        var urgent = has(5);
        var low = has(1);
        prioritise(urgent, "manager", "URGENT").then().statusCode(200);
        prioritise(low, "reception", "LOW").then().statusCode(200);
        var wanted = List.of(urgent.id, soon.id, late.id, low.id);
        List<UUID> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = page(cursor);
            page.getList("items.orderId", String.class)
                    .forEach(id -> seen.add(UUID.fromString(id)));
            cursor = page.getString("next");
        } while (cursor != null);
        assertEquals(wanted, seen);
        var first = page(null);
        assertEquals("URGENT", first.getString("items[0].priority"));
        assertEquals("diagnosis", first.getString("items[0].stage"));
        assertEquals(urgent.placed.getString("number"), first.getString("items[0].orderNumber"));
    }

    @Test
    void onlyTheManagerMakesUrgentOrTakesItBack() {
        var job = Job.placed(branch, Shop.open().service);
        prioritise(job, "reception", "URGENT")
                .then()
                .statusCode(403)
                .body("code", equalTo("priority-reserved"));
        prioritise(job, "reception", "HIGH")
                .then()
                .statusCode(200)
                .body("priority", equalTo("HIGH"));
        prioritise(job, "manager", "URGENT").then().statusCode(200);
        prioritise(job, "reception", "LOW").then().statusCode(403);
        assertEquals("URGENT", job.view().getString("priority"));
        assertEquals(List.of("OrderPlaced", "OrderPrioritised", "OrderPrioritised"), job.events(3));
        assertEquals("URGENT", job.published().getLast().payload().get("priority").asText());
    }

    @Test
    void candidatesAreExplained() {
        var bob = Crew.technician(branch, "soldering", "optics");
        var eve = Crew.technician(branch, "painting");
        var gone = Crew.technician(branch, "soldering");
        gone.says(Map.of("presence", "AWAY")).then().statusCode(200);
        has(1);
        var job = Work.accepted(branch);
        var seen = candidates(job, "LEAST_LOADED");
        assertEquals(id(bob), seen.getString("items[0].staffId"));
        assertEquals("C. Colleague", seen.getString("items[0].displayName"));
        var busy = "items.find { it.staffId == '%s' }.".formatted(ann.id);
        assertEquals(30, seen.getInt(busy + "load.minutes"));
        assertTrue(seen.getInt(busy + "load.capacityMinutes") > 0);
        assertEquals(1, seen.getInt(busy + "wip.open"));
        assertEquals(80, seen.getInt(busy + "wip.points"));
        assertTrue(seen.getBoolean(busy + "fit"));
        assertEquals(100, seen.getInt(busy + "skill.points"));
        assertEquals(List.of("SKILL_MISSING"), obstacles(seen, eve));
        assertEquals(List.of("AWAY"), obstacles(seen, gone));
        assertEquals(id(ann), candidates(job, "SKILL_MATCH").getString("items[0].staffId"));
        Work.best(job, "diagnosis", "SKILL_MATCH")
                .then()
                .statusCode(200)
                .body("staffId", equalTo(id(ann)))
                .body("how", equalTo("SKILL_MATCH"));
    }

    @Test
    void anOrderAsAWholeCountsWhatWaitsInItOnce() {
        var bob = Crew.technician(branch, "soldering");
        var job = Work.accepted(branch);
        job.command("reception", "assign", Map.of("staffId", ann.id)).then().statusCode(200);
        var other = Work.accepted(branch);
        assertEquals(60, minutes(other, ann));
        Work.give(job, "diagnosis", bob).then().statusCode(200);
        assertEquals(30, minutes(other, ann));
        assertEquals(30, minutes(other, bob));
    }

    @Test
    void theClosestChoiceCountsForAnOrder() {
        var job = Work.accepted(branch);
        var template = job.view().getString("template.key");
        assertEquals("LEAST_LOADED", candidates(job, null).getString("strategy"));
        chosen(Map.of("branchId", branch, "strategy", "SKILL_MATCH"), 1);
        assertEquals("SKILL_MATCH", candidates(job, null).getString("strategy"));
        var closest =
                Map.of("branchId", branch, "templateKey", template, "strategy", "ROUND_ROBIN");
        chosen(closest, 1);
        chosen(closest, 2);
        assertEquals("ROUND_ROBIN", candidates(job, null).getString("strategy"));
        assertEquals("SKILL_MATCH", candidates(job, "SKILL_MATCH").getString("strategy"));
        job.command("reception", "assign", Map.of("stage", "diagnosis"))
                .then()
                .statusCode(200)
                .body("how", equalTo("ROUND_ROBIN"))
                .body("staffId", equalTo(id(ann)));
        strategy(Map.of("strategy", "ROUND_ROBIN"))
                .then()
                .statusCode(422)
                .body("code", equalTo("strategy-for-nothing"));
        strategy(Map.of("strategy", "ROUND_ROBIN", "templateKey", "nobodys"))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("templateKey"));
    }

    private static void chosen(Map<String, ?> choice, int version) {
        strategy(choice).then().statusCode(200).body("version", equalTo(version));
    }

    private static Response strategy(Map<String, ?> choice) {
        return Api.as("manager").body(choice).post("/v1/assignment-strategies");
    }

    @Test
    void whoIsNotRegisteredHasNoWork() {
        Api.as("technician-" + UUID.randomUUID())
                .get("/v1/my-work")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-registered-staff"));
        Api.as(Crew.technician(branch).user)
                .get("/v1/my-work")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    private static long minutes(Job job, Crew member) {
        return candidates(job, "LEAST_LOADED")
                .getLong("items.find { it.staffId == '%s' }.load.minutes".formatted(member.id));
    }

    private static List<String> obstacles(JsonPath seen, Crew member) {
        var place = "items.find { it.staffId == '%s' }.".formatted(member.id);
        assertFalse(seen.getBoolean(place + "fit"));
        return seen.getList(place + "obstacles", String.class);
    }

    private static JsonPath candidates(Job job, String strategy) {
        var request = Api.as("reception").queryParam("stage", "diagnosis");
        if (strategy != null) {
            request.queryParam("strategy", strategy);
        }
        return request.get("/v1/orders/" + job.id + "/assignee-candidates")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** An order promised in so many days, whose diagnosis is given to the member. */
    private Job has(int days) {
        var job = Work.placed(branch);
        job.command(
                        "reception",
                        "accept",
                        Map.of(
                                "condition", "scratched",
                                "signedBy", "A. Signer",
                                "readyBy", Instant.now().plus(days, ChronoUnit.DAYS).toString()))
                .then()
                .statusCode(200);
        Work.give(job, "diagnosis", ann).then().statusCode(200);
        return job;
    }

    private JsonPath page(String cursor) {
        var request = Api.as(ann.user).queryParam("limit", 1);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get("/v1/my-work").then().statusCode(200).extract().jsonPath();
    }

    private static Response prioritise(Job job, String user, String priority) {
        return job.command(user, "prioritise", Map.of("priority", priority));
    }

    private static String id(Crew one) {
        return one.id.toString();
    }
}
