package io.servicecard.card.card.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.servicecard.card.Journey;
import io.servicecard.platform.testing.Api;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CardResourceTest {
    @Test
    void onlyTheAnswerToTheIssueHoldsNumberAndCode() {
        var issued = Journey.issue(Journey.customer(), Journey.programme());
        org.hamcrest.MatcherAssert.assertThat(
                issued.getString("cardNumber"), matchesPattern("7700[0-9]{11}"));
        org.hamcrest.MatcherAssert.assertThat(
                issued.getString("activationCode"),
                matchesPattern("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}"));
        Api.as("reception")
                .get("/v1/cards/" + issued.getString("id"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("ISSUED"))
                .body("maskedNumber", equalTo(issued.getString("maskedNumber")))
                .body("cardNumber", nullValue())
                .body("activationCode", nullValue());
    }

    @Test
    void aCardNeedsACustomerAndAProgrammeAndIsHeldOnce() {
        var customer = Journey.customer();
        var programme = Journey.programme();
        refusedIssue(customer, Journey.nothing(), 422, "unknown-programme");
        refusedIssue(Journey.nothing(), programme, 422, "unknown-customer");
        Journey.issue(customer, programme);
        refusedIssue(customer, programme, 409, "card-already-held");
        Api.as("reception")
                .body(Map.of("customerId", customer, "programmeId", programme, "vip", true))
                .post("/v1/cards")
                .then()
                .statusCode(400);
        Api.as("manager")
                .body(Map.of("customerId", customer, "programmeId", programme))
                .post("/v1/cards")
                .then()
                .statusCode(403);
    }

    @Test
    void aHolderBlocksAndReceptionUnblocks() {
        var holder = Journey.active();
        command(holder.user(), holder.cardId(), "block", Map.of("reason", "LOST"))
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("state", equalTo("BLOCKED"))
                .body("blockReason", equalTo("LOST"));
        command("support", holder.cardId(), "block", Map.of("reason", "STOLEN"))
                .statusCode(409)
                .body("code", equalTo("illegal-transition"))
                .body("state", equalTo("BLOCKED"))
                .body("allowedCommands", contains("UNBLOCK", "REPLACE"));
        command(holder.user(), holder.cardId(), "unblock", Map.of()).statusCode(403);
        command("reception", holder.cardId(), "unblock", null)
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("blockReason", nullValue());
        command("reception", holder.cardId(), "block", Map.of("reason", "BOREDOM")).statusCode(400);
        command("reception", Journey.nothing(), "unblock", null).statusCode(404);
    }

    @Test
    void aCommandHonoursTheVersionItIsSentFor() {
        var holder = Journey.active();
        Api.as("reception")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "LOST"))
                .post("/v1/cards/" + holder.cardId() + "/block")
                .then()
                .statusCode(412);
    }

    @Test
    void aReplacementTakesThePlaceAndIsActivatedAnew() {
        var holder = Journey.active();
        var replacement =
                command("reception", holder.cardId(), "replace", null)
                        .statusCode(201)
                        .body("state", equalTo("ISSUED"))
                        .body("cardNumber", notNullValue())
                        .extract()
                        .jsonPath();
        Api.as(holder.user())
                .get("/v1/cards/" + holder.cardId())
                .then()
                .body("state", equalTo("REPLACED"))
                .body("replacedBy", equalTo(replacement.getString("id")));
        command("reception", holder.cardId(), "replace", null).statusCode(409);
        command("reception", holder.cardId(), "unblock", null).statusCode(409);
        Journey.activate(
                        holder.user(),
                        replacement.getString("cardNumber"),
                        replacement.getString("activationCode"))
                .then()
                .statusCode(201);
        Api.as("support")
                .queryParam("customerId", holder.customerId())
                .get("/v1/cards")
                .then()
                .body("items.state", contains("ACTIVE", "REPLACED"));
    }

    @Test
    void anotherCustomersCardAnswersLikeAMissingOne() {
        var mine = Journey.active();
        var other = Journey.active();
        for (var path : List.of("", "/barcode")) {
            Api.as(mine.user())
                    .accept("*/*")
                    .get("/v1/cards/" + other.cardId() + path)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("card-not-found"));
        }
        command(mine.user(), other.cardId(), "block", Map.of("reason", "LOST")).statusCode(404);
        command(mine.user(), other.cardId(), "presentation-tokens", null).statusCode(404);
        Api.as(mine.user())
                .queryParam("customerId", other.customerId())
                .get("/v1/cards")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        Api.as(mine.user())
                .get("/v1/cards")
                .then()
                .body("items.id", contains(mine.cardId().toString()));
        Api.as(Journey.newUser()).get("/v1/cards").then().body("items", hasSize(0));
    }

    private static void refusedIssue(UUID customer, UUID programme, int status, String code) {
        Api.as("reception")
                .body(Map.of("customerId", customer, "programmeId", programme))
                .post("/v1/cards")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    private static ValidatableResponse command(
            String user, UUID card, String command, Map<String, Object> body) {
        var request = Api.as(user);
        if (body != null) {
            request.body(body);
        }
        return request.post("/v1/cards/" + card + "/" + command).then();
    }
}
