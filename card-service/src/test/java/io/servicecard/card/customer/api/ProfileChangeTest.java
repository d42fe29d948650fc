package io.servicecard.card.customer.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.servicecard.card.Journey;
import io.servicecard.platform.http.MergePatches;
import io.servicecard.platform.testing.Api;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProfileChangeTest {
    @Test
    void whatIsAbsentStaysAndWhatIsNullGoes() {
        var id = Journey.customer();
        patch(as("support"), id, 1, "{\"patronymic\": \"Adam\", \"locale\": \"ru\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("patronymic", equalTo("Adam"))
                .body("familyName", equalTo("Nowak"))
                .body("contactMedium", hasSize(2));
        patch(
                        as("reception"),
                        id,
                        2,
                        """
                        {"patronymic": null,
                         "contactMedium": [{"type": "PHONE", "value": "+48 600 700 800"}]}\
                        """)
                .statusCode(200)
                .body("patronymic", nullValue())
                .body("locale", equalTo("ru"))
                .body("contactMedium.value", contains("+48600700800"));
        patch(as("reception"), id, 3, "{\"contactMedium\": null}")
                .statusCode(200)
                .body("contactMedium", hasSize(0));
    }

    @Test
    void aCustomerChangesTheOwnProfile() {
        var holder = Journey.active();
        patch(as(holder.user()), holder.customerId(), 1, "{\"zone\": \"Europe/London\"}")
                .statusCode(200)
                .body("zone", equalTo("Europe/London"));
    }

    @Test
    void aChangeNamesTheVersionItStartsFrom() {
        var id = Journey.customer();
        as("reception")
                .body("{\"locale\": \"en\"}")
                .patch("/v1/customers/" + id)
                .then()
                .statusCode(428);
        patch(as("reception"), id, 7, "{\"locale\": \"en\"}").statusCode(412);
    }

    @Test
    void aChangeToWhatIsKnownAlreadyChangesNothing() {
        var id = Journey.customer();
        patch(as("reception"), id, 1, "{\"locale\": \"pl\"}")
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void whatCannotBeChangedIsRefused() {
        var id = Journey.customer();
        for (var bad :
                new String[] {
                    "{\"kind\": \"ORGANISATION\"}",
                    "{\"id\": \"x\"}",
                    "{\"shoeSize\": null}",
                    "{\"locale\": null}",
                    "{\"locale\": \"xx\"}",
                    "{\"familyName\": null}",
                    "{\"organisationName\": \"Acme\"}",
                    "{\"contactMedium\": [{\"type\": \"PHONE\", \"value\": \"1\"}]}",
                    "{\"contactMedium\": [{\"type\": \"FAX\", \"value\": \"1\"}]}",
                    "{\"contactMedium\": {}}",
                    "{\"locale\": \"en\", \"locale\": \"pl\"}",
                    "[]",
                    "null",
                    "{",
                    ""
                }) {
            patch(as("reception"), id, 1, bad)
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        Api.as("reception")
                .header("If-Match", "\"1\"")
                .body("{}")
                .patch("/v1/customers/" + id)
                .then()
                .statusCode(415);
        patch(as("manager"), id, 1, "{\"locale\": \"en\"}").statusCode(403);
    }

    @Test
    void ofChangesAtTheSameTimeOneIsMadeAndTheOthersAreTold() throws Exception {
        var id = Journey.customer();
        List<Callable<Integer>> changes =
                IntStream.range(0, 12)
                        .<Callable<Integer>>mapToObj(
                                turn ->
                                        () ->
                                                patch(
                                                                as("reception"),
                                                                id,
                                                                1,
                                                                "{\"zone\": \"Europe/%s\"}"
                                                                        .formatted(
                                                                                turn % 2 == 0
                                                                                        ? "Paris"
                                                                                        : "Berlin"))
                                                        .extract()
                                                        .statusCode())
                        .toList();
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(changes.size())) {
            for (var answer : threads.invokeAll(changes)) {
                answers.add(answer.get());
            }
        }
        assertEquals(1, Collections.frequency(answers, 200), answers::toString);
        assertEquals(11, Collections.frequency(answers, 412), answers::toString);
    }

    private static RequestSpecification as(String user) {
        return Api.as(user).contentType(MergePatches.MEDIA_TYPE);
    }

    private static ValidatableResponse patch(
            RequestSpecification request, UUID id, int version, String body) {
        return request.header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch("/v1/customers/" + id)
                .then();
    }
}
