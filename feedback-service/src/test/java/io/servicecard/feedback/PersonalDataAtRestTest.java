package io.servicecard.feedback;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.servicecard.platform.crypto.PersonalData;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.PlainText;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What customers and staff write stands in no column of any table as they wrote it. */
@QuarkusTest
class PersonalDataAtRestTest {
    @Inject PersonalData personalData;

    @Test
    void noTableHoldsAWordInClear() throws SQLException {
        var word = "kanarek" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        var invited = Given.invited();
        answer(invited, "Comment " + word);
        assertEquals(
                "Comment " + word, Given.responsesOf(invited.orderId()).getFirst().get("comment"));
        var id = complain(invited.customerId(), "Text " + word);
        step(id, "acknowledge", Map.of());
        step(id, "apologise", Map.of());
        step(
                id,
                "assess",
                Map.of(
                        "findings", "Findings " + word,
                        "cause", "Cause " + word,
                        "verdict", "UPHELD"));
        var action = Map.of("what", word + " again", "owner", word, "due", "2026-04-01T12:00:00Z");
        step(id, "act", Map.of("actions", List.of(action)));
        step(id, "follow-up", Map.of("outcome", "Outcome " + word));
        var waived = complain(invited.customerId(), "Text " + word);
        step(waived, "acknowledge", Map.of());
        step(waived, "apologise", Map.of());
        step(waived, "assess", Map.of("findings", word, "cause", word, "verdict", "NOT"));
        step(waived, "close", Map.of("waiver", "Waiver " + word))
                .body("waiver", equalTo("Waiver " + word));
        Api.as("manager")
                .get("/v1/complaints")
                .then()
                .body("items.text", hasItem("Text " + word))
                .body("items.assessment.findings", hasItem("Findings " + word))
                .body("items.actions.flatten().what", hasItem(word + " again"))
                .body("items.outcome", hasItem("Outcome " + word));
        assertEquals(List.of(), PlainText.tablesWith(word, invited.token()));
    }

    @Test
    void whatAnErasedCustomerSaidIsGoneAndTheirScoreStays() {
        var invited = Given.invited();
        answer(invited, "Comment");
        var id = complain(invited.customerId(), "Text");
        personalData.destroy(invited.customerId());
        var response = Given.responsesOf(invited.orderId()).getFirst();
        assertEquals(1, response.get("score"));
        assertNull(response.get("comment"));
        var complaint = Api.as("manager").get("/v1/complaints/" + id).then().statusCode(200);
        assertNull(complaint.extract().path("text"));
        Api.as("support")
                .body(Map.of("customerId", invited.customerId(), "text", "Once more"))
                .post("/v1/complaints")
                .then()
                .statusCode(410)
                .body("code", equalTo("personal-data-erased"));
    }

    private static void answer(Given.Invited invited, String comment) {
        Api.anonymous()
                .body(Map.of("token", invited.token(), "score", 1, "comment", comment))
                .post("/v1/survey-responses")
                .then()
                .statusCode(201);
    }

    private static String complain(UUID customer, String text) {
        return Api.as("support")
                .body(Map.of("customerId", customer, "text", text))
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .body("text", equalTo(text))
                .extract()
                .path("id");
    }

    private static ValidatableResponse step(String id, String step, Map<String, Object> body) {
        return Api.as("support")
                .body(body)
                .post("/v1/complaints/" + id + "/" + step)
                .then()
                .statusCode(200);
    }
}
