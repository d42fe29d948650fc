package io.servicecard.feedback.complaint;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.servicecard.feedback.Given;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import io.servicecard.platform.testing.Events;
import io.servicecard.platform.testing.TopicReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HandleComplaintTest {
    private static final Map<String, Object> NOTHING = Map.of();

    @Test
    void theFiveStepsInTheirOrderEndAComplaint() {
        var canary = "canary-" + UUID.randomUUID();
        var id = opened(canary);
        step(id, "acknowledge", NOTHING).statusCode(200).header("ETag", "\"2\"");
        step(id, "apologise", NOTHING).statusCode(200);
        step(id, "assess", finding(canary))
                .statusCode(200)
                .body("assessment.verdict", equalTo("PARTLY"));
        step(id, "act", decision(canary))
                .statusCode(200)
                .body("actions[0].what", equalTo(canary))
                .body("allowedSteps", equalTo(List.of("follow-up", "close-with-waiver")));
        step(id, "follow-up", Map.of("outcome", canary)).statusCode(200);
        step(id, "close", NOTHING)
                .statusCode(200)
                .header("ETag", "\"7\"")
                .body("state", equalTo("CLOSED"))
                .body("closedAt", notNullValue())
                .body("steps.findAll { it.doneAt != null }.size()", equalTo(5))
                .body("allowedSteps", equalTo(List.of()));
        Api.as("manager")
                .get("/v1/complaints/" + id)
                .then()
                .body("state", equalTo("CLOSED"))
                .body("outcome", equalTo(canary))
                .body("steps.findAll { it.doneAt != null }.size()", equalTo(5));

        var told = publishedOf(id, 7);
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L),
                told.stream().map(event -> event.payload().get("version").asLong()).toList());
        assertEquals(
                List.of("ACKNOWLEDGE", "APOLOGISE", "ASSESS", "ACT", "FOLLOW_UP"),
                told.subList(1, 6).stream()
                        .map(event -> event.payload().get("step").asText())
                        .toList());
        assertEquals("ComplaintClosed", told.getLast().type().name());
        for (var record : TopicReader.read(Engines.topic("feedback-events"))) {
            assertFalse(new String(record.value(), StandardCharsets.UTF_8).contains(canary));
        }
    }

    @Test
    void aComplaintIsNotClosedBeforeActingAndFollowingUp() {
        var id = opened("text");
        refused(step(id, "close", NOTHING), "OPEN", "acknowledge");
        refused(step(id, "close", Map.of("waiver", "tired of it")), "OPEN", "acknowledge");
        step(id, "acknowledge", NOTHING).statusCode(200);
        step(id, "apologise", NOTHING).statusCode(200);
        step(id, "assess", finding("found")).statusCode(200);
        refused(step(id, "close", NOTHING), "ASSESSED", "act", "close-with-waiver");
        step(id, "act", decision("repair it")).statusCode(200);
        refused(step(id, "close", NOTHING), "ACTED", "follow-up", "close-with-waiver");
        refused(step(id, "act", decision("again")), "ACTED", "follow-up", "close-with-waiver");
        assertEquals(5, publishedOf(id, 5).size());
    }

    @Test
    void anAssessedComplaintIsClosedWithAnExplicitWaiver() {
        var id = opened("text");
        step(id, "acknowledge", NOTHING).statusCode(200);
        step(id, "apologise", NOTHING).statusCode(200);
        step(id, "assess", finding("found")).statusCode(200);
        step(id, "close", Map.of("waiver", " ")).statusCode(400);
        step(id, "close", Map.of("waiver", "The customer withdrew it."))
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("waiver", equalTo("The customer withdrew it."));
        refused(step(id, "follow-up", Map.of("outcome", "well")), "CLOSED");
    }

    @Test
    void ofTwentyEqualStepsAtTheSameTimeOneIsDone() throws Exception {
        var id = opened("text");
        var statuses =
                Given.colliding(
                        "complaint",
                        id,
                        20,
                        n -> step(id, "acknowledge", NOTHING).extract().statusCode());
        assertEquals(1, statuses.stream().filter(status -> status == 200).count());
        assertEquals(19, statuses.stream().filter(status -> status == 409).count());
        assertEquals(2, publishedOf(id, 2).size());
    }

    @Test
    void aStepNeedsNoBodyButRefusesUnknownFields() {
        var id = opened("text");
        step(id, "acknowledge", Map.of("by", "me"))
                .statusCode(400)
                .body("errors.field", hasItem("by"));
        Api.as("support")
                .post("/v1/complaints/" + id + "/acknowledge")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"));
        step(id, "apologise", NOTHING).statusCode(200);
        step(id, "assess", Map.of("findings", "f", "cause", "c", "verdict", "MAYBE"))
                .statusCode(400);
        step(id, "assess", Map.of("findings", "f", "cause", "c"))
                .statusCode(400)
                .body("errors.field", hasItem("verdict"));
    }

    @Test
    void aStepHonoursTheVersionTheCallerSaw() {
        var id = opened("text");
        Api.as("support")
                .header("If-Match", "\"9\"")
                .body(NOTHING)
                .post("/v1/complaints/" + id + "/acknowledge")
                .then()
                .statusCode(412);
        Api.as("support")
                .header("If-Match", "\"1\"")
                .body(NOTHING)
                .post("/v1/complaints/" + id + "/acknowledge")
                .then()
                .statusCode(200);
    }

    @Test
    void aStepOfNoComplaintIsNotFound() {
        step(Ids.next(), "acknowledge", NOTHING)
                .statusCode(404)
                .body("code", equalTo("complaint-not-found"));
    }

    private static UUID opened(String text) {
        String id =
                Api.as("support")
                        .body(Map.of("customerId", Ids.next(), "text", text))
                        .post("/v1/complaints")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        return UUID.fromString(id);
    }

    private static ValidatableResponse step(UUID id, String step, Map<String, Object> body) {
        return Api.as("support").body(body).post("/v1/complaints/" + id + "/" + step).then();
    }

    private static void refused(ValidatableResponse response, String state, String... allowed) {
        response.statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("illegal-step"))
                .body("state", equalTo(state))
                .body("allowedSteps", equalTo(List.of(allowed)));
    }

    private static Map<String, Object> finding(String text) {
        return Map.of("findings", text, "cause", text, "verdict", "PARTLY");
    }

    private static Map<String, Object> decision(String what) {
        return Map.of(
                "actions",
                List.of(Map.of("what", what, "owner", what, "due", "2026-04-01T12:00:00Z")));
    }

    private static List<Events.Published> publishedOf(UUID id, int atLeast) {
        return await().until(
                        () -> Events.published("feedback", id), told -> told.size() >= atLeast);
    }
}
