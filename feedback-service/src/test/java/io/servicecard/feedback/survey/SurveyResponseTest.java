package io.servicecard.feedback.survey;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.servicecard.feedback.Given;
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
class SurveyResponseTest {
    @Test
    void reloadingThePageAndAnsweringAgainIsRefused() {
        var invited = Given.invited();
        answer(invited.token(), 5)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("ANSWERED"));
        Api.anonymous()
                .get("/v1/survey-invitations/" + invited.token())
                .then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"));
        answer(invited.token(), 1)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("survey-already-answered"));

        var responses = Given.responsesOf(invited.orderId());
        assertEquals(1, responses.size());
        assertEquals(5, responses.getFirst().get("score"));
        assertEquals(List.of(), casesOf(invited.orderId()));
        var told = publishedOf(invited.invitationId(), 2);
        assertEquals(
                List.of("SurveyInvited", "FeedbackReceived"),
                told.stream().map(event -> event.type().name()).toList());
        assertEquals(2, told.getLast().payload().get("version").asLong());
        assertEquals(5, told.getLast().payload().get("score").asInt());
    }

    @Test
    void ofTwentyAnswersAtTheSameTimeOneIsRecorded() throws Exception {
        var invited = Given.invited();
        var statuses =
                Given.colliding(
                        "survey_invitation",
                        invited.invitationId(),
                        20,
                        n -> answer(invited.token(), 1 + n % 5).statusCode());
        assertEquals(1, statuses.stream().filter(status -> status == 201).count());
        assertEquals(19, statuses.stream().filter(status -> status == 409).count());
        assertEquals(1, Given.responsesOf(invited.orderId()).size());
        assertEquals(2, publishedOf(invited.invitationId(), 2).size());
    }

    @Test
    void aLowScoreOpensACaseThatNobodyOwnsYet() {
        var invited = Given.invited();
        answer(invited.token(), 2).then().statusCode(201);

        var cases = casesOf(invited.orderId());
        assertEquals(1, cases.size());
        var opened = cases.getFirst();
        assertEquals("LOW_SCORE", opened.get("reason"));
        assertEquals("OPEN", opened.get("state"));
        assertEquals(invited.customerId().toString(), opened.get("customerId"));
        assertFalse(opened.containsKey("owner"));
        assertEquals(
                1,
                Given.count(
                        "SELECT count(*) FROM follow_up_case WHERE id = ?"
                                + " AND due_at = opened_at + interval '24 hours'",
                        UUID.fromString(opened.get("id").toString())));
        var told = publishedOf(opened.get("id"), 1);
        assertEquals("DetractorRaised", told.getFirst().type().name());
        assertEquals(2, told.getFirst().payload().get("score").asInt());
        assertEquals(1, told.size());
    }

    @Test
    void aScoreThatIsNotLowOpensNone() {
        for (int score = 3; score <= 5; score++) {
            var invited = Given.invited();
            answer(invited.token(), score).then().statusCode(201);
            assertEquals(List.of(), casesOf(invited.orderId()));
        }
    }

    @Test
    void aRepeatedRequestGetsTheSameAnswerAndDisclosesNothing() {
        var invited = Given.invited();
        var other = Given.invited();
        var key = UUID.randomUUID().toString();
        var first = answer(key, invited.token(), 4);
        var again = answer(key, invited.token(), 4);
        assertEquals(201, again.statusCode());
        assertEquals("true", again.header("Idempotent-Replayed"));
        assertEquals(first.asString(), again.asString());
        assertEquals("{\"metric\":\"CSAT\",\"state\":\"ANSWERED\"}", again.asString());

        // another anonymous caller who happens on the same key learns nothing, and takes a new one
        answer(key, other.token(), 4)
                .then()
                .statusCode(422)
                .header("Location", nullValue())
                .body("code", equalTo("idempotency-key-reused"));
        answer(other.token(), 4).then().statusCode(201);
    }

    @Test
    void aMalformedAnswerIsRefused() {
        var token = Given.invited().token();
        refused(Map.of("token", token, "score", 6)).body("errors.field", hasItem("score"));
        refused(Map.of("token", token, "score", 0)).body("errors.field", hasItem("score"));
        refused(Map.of("token", token)).body("errors.field", hasItem("score"));
        refused(Map.of("score", 4)).body("errors.field", hasItem("token"));
        refused(Map.of("token", token, "score", 4, "comment", "x".repeat(2001)))
                .body("errors.field", hasItem("comment"));
        refused(Map.of("token", token, "score", 4, "comment", "nothing\u0000"))
                .body("errors.field", hasItem("comment"));
        refused(Map.of("token", token, "score", 4, "stars", 4))
                .body("errors.field", hasItem("stars"));
        RestAssured.given()
                .contentType("application/json")
                .body(Map.of("token", token, "score", 4))
                .post("/v1/survey-responses")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
        answer(token, 4).then().statusCode(201);
    }

    @Test
    void theCommentIsForStaffAndInNoEvent() {
        var canary = "canary-" + UUID.randomUUID();
        var invited = Given.invited();
        Api.anonymous()
                .body(Map.of("token", invited.token(), "score", 1, "comment", canary))
                .post("/v1/survey-responses")
                .then()
                .statusCode(201);
        var response = Given.responsesOf(invited.orderId()).getFirst();
        assertEquals(canary, response.get("comment"));
        var path = "/v1/survey-responses/" + response.get("id");
        Api.as("manager").get(path).then().statusCode(200).body("comment", equalTo(canary));
        Api.as("customer-1").get(path).then().statusCode(403);
        Api.anonymous().get(path).then().statusCode(401);
        assertEquals(2, publishedOf(invited.invitationId(), 2).size());
        for (var record : TopicReader.read(Engines.topic("feedback-events"))) {
            assertFalse(new String(record.value(), StandardCharsets.UTF_8).contains(canary));
        }
    }

    @Test
    void theSummaryCountsInvitedAndAnswered() {
        answer(Given.invited().token(), 4).then().statusCode(201);
        int invited = Api.anonymous().get("/v1/survey-summary").path("invited");
        int answered = Api.anonymous().get("/v1/survey-summary").path("answered");
        var next = Given.invited();
        Api.anonymous()
                .get("/v1/survey-summary")
                .then()
                .statusCode(200)
                .body("invited", equalTo(invited + 1))
                .body("answered", equalTo(answered));
        answer(next.token(), 3).then().statusCode(201);
        Api.anonymous()
                .get("/v1/survey-summary")
                .then()
                .body("invited", equalTo(invited + 1))
                .body("answered", equalTo(answered + 1));
    }

    private static io.restassured.response.ValidatableResponse refused(Map<String, Object> body) {
        return Api.anonymous()
                .body(body)
                .post("/v1/survey-responses")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private static Response answer(String token, int score) {
        return answer(UUID.randomUUID().toString(), token, score);
    }

    private static Response answer(String key, String token, int score) {
        return RestAssured.given()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Map.of("token", token, "score", score))
                .post("/v1/survey-responses");
    }

    private static List<Map<String, Object>> casesOf(UUID order) {
        return Api.as("support")
                .get("/v1/cases?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.orderId == '" + order + "' }");
    }

    private static List<Events.Published> publishedOf(Object aggregate, int atLeast) {
        var id = UUID.fromString(aggregate.toString());
        return await().until(
                        () -> Events.published("feedback", id), told -> told.size() >= atLeast);
    }
}
