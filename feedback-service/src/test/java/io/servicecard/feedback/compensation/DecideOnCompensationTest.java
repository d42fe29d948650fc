package io.servicecard.feedback.compensation;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.servicecard.feedback.Given;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Events;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A large compensation is given by the word of two people. */
@QuarkusTest
class DecideOnCompensationTest {
    private static final String CHECK_VIOLATION = "23514";

    @Inject DataSource database;

    @Test
    void aLargeOneIsToldOnlyWhenASecondPersonAgrees() {
        var order = Given.placedOrder(Ids.next());
        var id = Asked.waiting("manager", order);
        Asked.decide("manager", id, "approve")
                .statusCode(409)
                .body("code", equalTo("second-person-needed"));
        Asked.decide("manager", id, "reject").statusCode(409);
        Asked.ask("support", Asked.points(order, 1)).statusCode(409);
        assertEquals(List.of(), Events.published("feedback", UUID.fromString(id)));
        Asked.decide("manager-second", id, "approve")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("GRANTED"))
                .body("needsApproval", equalTo(true))
                .body("decidedAt", notNullValue());
        Asked.decide("manager-third", id, "reject")
                .statusCode(409)
                .body("code", equalTo("compensation-already-decided"))
                .body("state", equalTo("GRANTED"));
        var told =
                await().until(
                                () -> Events.published("feedback", UUID.fromString(id)),
                                events -> !events.isEmpty());
        assertEquals(1, told.size());
        assertEquals(1, told.getFirst().payload().get("version").asLong());
        assertEquals(5_000, told.getFirst().payload().get("points").asLong());
    }

    @Test
    void whatWasRejectedIsNeverToldAndMayBeAskedForAgain() {
        var order = Given.placedOrder(Ids.next());
        var id = Asked.waiting("support", order);
        Asked.decide("manager", id, "reject").statusCode(200).body("state", equalTo("REJECTED"));
        Asked.decide("manager-second", id, "approve")
                .statusCode(409)
                .body("state", equalTo("REJECTED"));
        var again = Asked.waiting("support", order);
        Asked.decide("manager", again, "approve").statusCode(200);
        await().until(() -> Events.published("feedback", UUID.fromString(again)).size() == 1);
        assertEquals(List.of(), Events.published("feedback", UUID.fromString(id)));
    }

    @Test
    void aDecisionOnWhatSomebodyElseDecidedIsRefused() {
        var id = Asked.waiting("support", Given.placedOrder(Ids.next()));
        decideIf("manager", id, "\"1\"", 412);
        decideIf("manager", id, "\"0\"", 200);
        decideIf("manager-second", id, "\"0\"", 412);
    }

    private static void decideIf(String user, String id, String tag, int status) {
        Api.as(user)
                .header("If-Match", tag)
                .post("/v1/compensations/" + id + "/approve")
                .then()
                .statusCode(status);
    }

    @Test
    void ofTwentyDecisionsAtTheSameTimeOneCounts() throws Exception {
        var id = Asked.waiting("support", Given.placedOrder(Ids.next()));
        var statuses =
                Given.colliding(
                        "compensation",
                        UUID.fromString(id),
                        20,
                        n ->
                                Asked.decide("manager-" + n, id, n % 2 == 0 ? "approve" : "reject")
                                        .extract()
                                        .statusCode());
        assertEquals(1, Collections.frequency(statuses, 200), statuses::toString);
        assertEquals(19, Collections.frequency(statuses, 409), statuses::toString);
    }

    @Test
    void theDatabaseKnowsThatTheApproverIsNotWhoAsked() throws SQLException {
        var id = Asked.waiting("support", Given.placedOrder(Ids.next()));
        refused(
                "UPDATE compensation SET state = 'GRANTED', version = 1, decided_by = requested_by,"
                        + " decided_at = now() WHERE id = ?",
                id);
        refused("UPDATE compensation SET state = 'GRANTED', version = 1 WHERE id = ?", id);
    }

    private void refused(String statement, String id) throws SQLException {
        try (var connection = database.getConnection();
                var attempt = connection.prepareStatement(statement)) {
            attempt.setObject(1, UUID.fromString(id));
            var refusal = assertThrows(SQLException.class, attempt::executeUpdate);
            assertEquals(CHECK_VIOLATION, refusal.getSQLState());
        }
    }

    @Test
    void aCustomerSeesOnlyWhatTheCustomerGets() {
        var customer = Given.customer();
        var order = Given.placedOrder(customer.id());
        var id = Asked.waiting("support", order);
        var path = "/v1/compensations/" + id;
        Api.as(customer.user())
                .get(path)
                .then()
                .statusCode(404)
                .body("code", equalTo("compensation-not-found"));
        list(customer.user(), "").body("items", hasSize(0));
        list("manager", "?state=PENDING").body("items.id", hasItem(id));
        list("manager", "?state=GRANTED").body("items.id", not(hasItem(id)));
        Asked.decide("manager", id, "approve").statusCode(200);
        Api.as(customer.user()).get(path).then().statusCode(200).header("ETag", "\"1\"");
        list(customer.user(), "").body("items.id", equalTo(List.of(id)));
        list(customer.user(), "?state=GRANTED").body("items.id", equalTo(List.of(id)));
        list(customer.user(), "?state=PENDING").body("items", hasSize(0));
        Api.as(Given.customer().user()).get(path).then().statusCode(404);
    }

    @Test
    void theListIsReadPageByPage() {
        var customer = Given.customer();
        var order = Given.placedOrder(customer.id());
        List<String> given = new ArrayList<>();
        for (var commitment : List.of("FIRST_RESPONSE", "WAITING_TIME", "POLITENESS")) {
            given.addFirst(
                    Asked.ask(
                                    "support",
                                    Asked.with(Asked.points(order, 10), "commitment", commitment))
                            .statusCode(201)
                            .extract()
                            .path("id"));
        }
        var first = list(customer.user(), "?limit=2");
        first.body("items.id", equalTo(given.subList(0, 2)));
        var next = first.extract().<String>path("next");
        list(customer.user(), "?limit=2&cursor=" + next)
                .body("items.id", equalTo(given.subList(2, 3)))
                .body("next", nullValue());
    }

    private static ValidatableResponse list(String user, String query) {
        return Api.as(user).get("/v1/compensations" + query).then().statusCode(200);
    }
}
