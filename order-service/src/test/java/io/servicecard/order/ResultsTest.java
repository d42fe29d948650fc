package io.servicecard.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.servicecard.platform.crypto.PersonalData;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Answers to what templates ask: who gives them, who reads them, and what they must be. */
@QuarkusTest
class ResultsTest {
    private static String template;

    private static synchronized String template() {
        if (template == null) {
            template = published();
        }
        return template;
    }

    private static String published() {
        var note = Sheets.with(Sheets.question("note", "TEXT", false), "internal", true);
        var volts = Sheets.with(Sheets.question("volts", "NUMBER", false), "max", "4.5");
        return Sheets.published(
                Sheets.template(
                        List.of(
                                Sheets.stage(
                                        "look",
                                        Map.of(
                                                "checklist",
                                                List.of(volts),
                                                "fields",
                                                List.of(
                                                        note,
                                                        Sheets.question("on", "DATE", false)))),
                                Shop.stage("work", true)),
                        Sheets.question("symptom", "TEXT", true)));
    }

    /** An order at its first stage. */
    private Job begun() {
        var job = Sheets.placed(template(), Map.of("symptom", "Silent"));
        job.accept().then().statusCode(200);
        job.command(Shop.TECHNICIAN, "start-stage", Map.of("stage", "look"));
        return job;
    }

    private static Response record(Job job, Map<String, String> values) {
        return job.command(Shop.TECHNICIAN, "record-results", Sheets.results("look", values));
    }

    private static ValidatableResponse read(String user, Job job) {
        return Api.as(user).get("/v1/orders/" + job.id + "/results").then().statusCode(200);
    }

    @Test
    void whatIsRecordedIsReadByThoseWhoMay() {
        var job = begun();
        record(job, Map.of("volts", "3.7", "note", "Cheap battery")).then().statusCode(200);
        record(job, Map.of("volts", "3.9")).then().statusCode(200).body("version", equalTo(5));
        read("support", job)
                .body("items.question.key", contains("symptom", "volts", "note", "on"))
                .body("items.value", contains("Silent", "3.9", "Cheap battery", null))
                .body("items.stage", contains(null, "look", "look", "look"))
                .body("items[1].recordedBy", notNullValue())
                .body("items[1].recordedAt", notNullValue())
                .body("items[0].recordedBy", equalTo(null));
        read(job.holder.user(), job).body("items.question.key", contains("symptom", "volts", "on"));
        var timeline = "/v1/orders/" + job.id + "/timeline";
        Api.as(job.holder.user())
                .get(timeline)
                .then()
                .body("items[3].event", equalTo("ResultsRecorded"))
                .body("items[3].stage", equalTo("look"))
                .body("items[3].actorRole", equalTo("technician"));
        assertEquals("ResultsRecorded", job.events(5).getLast());
        for (var word : List.of("Silent", "3.9", "Cheap")) {
            assertFalse(job.published().toString().contains(word), word + " is in an event");
        }
    }

    @Test
    void aStaleOrForeignChangeRecordsNothing() {
        var job = begun();
        var body = Sheets.results("look", Map.of("volts", "3.7"));
        var path = "/v1/orders/" + job.id + "/record-results";
        Api.as(Shop.TECHNICIAN)
                .header("If-Match", "\"2\"")
                .body(body)
                .post(path)
                .then()
                .statusCode(412);
        Api.as("technician-idle").body(body).post(path).then().statusCode(403);
        Api.as(Shop.TECHNICIAN)
                .header("If-Match", "\"3\"")
                .body(body)
                .post(path)
                .then()
                .statusCode(200);
        Api.as(Shop.TECHNICIAN)
                .body(Sheets.results("work", Map.of("volts", "1")))
                .post(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("stage-state"));
        assertEquals(4, job.view().getLong("version"));
    }

    @Test
    void whatDoesNotFitTheTemplateIsRefused() {
        var job = begun();
        record(job, Map.of("volts", "4.6"))
                .then()
                .statusCode(422)
                .body("code", equalTo("results-flawed"))
                .body("errors[0].field", equalTo("results[0].value"))
                .body("errors[0].code", equalTo("out-of-range"));
        record(job, Map.of("colour", "red"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("question-unknown"));
        read("support", job).body("items.value", not(hasItem("red")));
        assertEquals(3, job.view().getLong("version"));
    }

    @Test
    void anOrderIsPlacedWithWhatItsTemplateAsks() {
        var holder = Shop.holder();
        Api.as("reception")
                .body(Sheets.order(holder, template(), Map.of()))
                .post("/v1/orders")
                .then()
                .statusCode(422)
                .body("code", equalTo("results-flawed"))
                .body("errors[0].field", equalTo("fields"))
                .body("errors[0].code", equalTo("required"));
        Api.as(holder.user())
                .body(Sheets.order(holder, template(), Map.of("symptom", "Hot", "weight", "1")))
                .post("/v1/orders")
                .then()
                .statusCode(422)
                .body("errors.code", contains("question-unknown"));
        Api.as(holder.user()).get("/v1/orders").then().body("items.size()", equalTo(0));
    }

    @Test
    void anErasedCustomersAnswersAreGoneAndThatTheyWereGivenStays() {
        var job = begun();
        record(job, Map.of("volts", "3.7")).then().statusCode(200);
        CDI.current().select(PersonalData.class).get().destroy(job.holder.customer());
        read("support", job)
                .body("items[1].value", equalTo(null))
                .body("items[1].recordedAt", notNullValue());
        record(job, Map.of("volts", "3.8")).then().statusCode(410);
    }

    @Test
    void nobodyReadsAnothersAnswers() {
        var job = begun();
        var stranger = Shop.holder().user();
        for (var id : List.of(job.id, Ids.next())) {
            Api.as(stranger)
                    .get("/v1/orders/" + id + "/results")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("order-not-found"));
        }
    }
}
