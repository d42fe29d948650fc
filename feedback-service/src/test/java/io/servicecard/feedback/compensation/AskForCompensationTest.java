package io.servicecard.feedback.compensation;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.servicecard.feedback.Given;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Events;
import io.servicecard.platform.testing.Tokens;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What went wrong is made good for: once for a commitment and an order, and it is told. */
@QuarkusTest
class AskForCompensationTest {
    @Test
    void aSmallOneIsGrantedAtOnceAndToldWithoutWhoDidIt() {
        var customer = Ids.next();
        var order = Given.placedOrder(customer);
        String id =
                Asked.ask("support", Asked.points(order, 1000))
                        .statusCode(201)
                        .header("ETag", "\"1\"")
                        .body("state", equalTo("GRANTED"))
                        .body("needsApproval", equalTo(false))
                        .body("customerId", equalTo(customer.toString()))
                        .body("points", equalTo(1000))
                        .body("percent", nullValue())
                        .body("amount", nullValue())
                        .body("decidedAt", nullValue())
                        .extract()
                        .path("id");
        var told =
                await().until(
                                () -> Events.published("feedback", UUID.fromString(id)),
                                events -> !events.isEmpty())
                        .getFirst();
        assertEquals("CompensationGranted", told.type().name());
        assertEquals(customer.toString(), told.payload().get("customerId").asText());
        assertEquals(order.toString(), told.payload().get("orderId").asText());
        assertEquals(1000, told.payload().get("points").asLong());
        assertFalse(told.payload().has("percent") || told.payload().has("amount"));
        assertFalse(told.payload().toString().contains(Tokens.subject("support")));
    }

    @Test
    void moneyAndDiscountsAreToldAsSuch() {
        var order = Given.placedOrder(Ids.next());
        var money = Map.of("amountMinor", 100_000, "currency", "RUB");
        var paid = granted(Asked.of(order, "MONEY", "amount", money));
        assertEquals(100_000, paid.payload().at("/amount/amountMinor").asLong());
        assertEquals("RUB", paid.payload().at("/amount/currency").asText());
        var discount = Asked.of(order, "DISCOUNT", "percent", 10);
        var off = granted(Asked.with(discount, "commitment", "POLITENESS"));
        assertEquals(10, off.payload().get("percent").asInt());
        assertFalse(off.payload().has("points"));
    }

    private static Events.Published granted(Map<String, Object> request) {
        String id =
                Asked.ask("manager", request)
                        .statusCode(201)
                        .body("state", equalTo("GRANTED"))
                        .extract()
                        .path("id");
        return await().until(
                        () -> Events.published("feedback", UUID.fromString(id)),
                        events -> events.size() == 1)
                .getFirst();
    }

    @Test
    void anotherCurrencyHasNoLimitForOnePerson() {
        var money = Map.of("amountMinor", 1, "currency", "CZK");
        Asked.ask("support", Asked.of(Given.placedOrder(Ids.next()), "MONEY", "amount", money))
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("state", equalTo("PENDING"));
    }

    @Test
    void eachCommitmentOfAnOrderIsMadeGoodForOnce() {
        var order = Given.placedOrder(Ids.next());
        var request = Asked.points(order, 10);
        Asked.ask("support", request).statusCode(201);
        givenBefore(Asked.ask("manager", Asked.points(order, 500)));
        givenBefore(Asked.ask("support", Asked.of(order, "DISCOUNT", "percent", 5)));
        Asked.ask("support", Asked.with(request, "commitment", "POLITENESS")).statusCode(201);
        Asked.ask("support", Asked.points(Given.placedOrder(Ids.next()), 10)).statusCode(201);
        assertEquals(2, Given.count("SELECT count(*) FROM compensation WHERE order_id = ?", order));
    }

    @Test
    void ofTwentyAtTheSameTimeOneIsGranted() throws Exception {
        var order = Given.placedOrder(Ids.next());
        var statuses =
                Given.colliding(
                        "known_order",
                        "order_id",
                        order,
                        20,
                        n ->
                                Asked.ask("support-" + n, Asked.points(order, 10 + n))
                                        .extract()
                                        .statusCode());
        assertEquals(1, Collections.frequency(statuses, 201), statuses::toString);
        assertEquals(19, Collections.frequency(statuses, 409), statuses::toString);
        assertEquals(1, Given.count("SELECT count(*) FROM compensation WHERE order_id = ?", order));
        assertEquals(
                1,
                Given.count(
                        "SELECT count(*) FROM compensation WHERE order_id = ? AND state = 'GRANTED'",
                        order));
    }

    @Test
    void theSameRequestAgainHasTheSameAnswer() {
        var order = Given.placedOrder(Ids.next());
        var key = UUID.randomUUID().toString();
        var first = keyed(key, Asked.points(order, 10)).statusCode(201).extract();
        assertEquals(
                first.<String>path("id"),
                keyed(key, Asked.points(order, 10)).statusCode(201).extract().path("id"));
        keyed(key, Asked.points(order, 11)).statusCode(422);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("support"))
                .contentType("application/json")
                .body(Asked.points(order, 10))
                .post("/v1/compensations")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
    }

    private static ValidatableResponse keyed(String key, Map<String, Object> request) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of("support"))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(request)
                .post("/v1/compensations")
                .then();
    }

    @Test
    void anUpheldComplaintIsAGroundForItsOwnOrder() {
        var customer = Ids.next();
        var order = Given.placedOrder(customer);
        var request = Asked.with(Asked.points(order, 10), "reasonCode", "COMPLAINT_UPHELD");
        unclear(request, "complaintId");
        var foreign = complaint(Map.of("customerId", Ids.next(), "text", "Mine."));
        var other =
                complaint(Map.of("orderId", Given.placedOrder(customer), "text", "Another one."));
        for (var unknown : List.of(Ids.next().toString(), foreign, other)) {
            Asked.ask("support", Asked.with(request, "complaintId", unknown))
                    .statusCode(404)
                    .body("code", equalTo("complaint-not-found"));
        }
        var about = complaint(Map.of("orderId", order, "text", "It is late."));
        var upheld = Asked.with(request, "complaintId", about);
        Asked.ask("support", upheld).statusCode(409).body("code", equalTo("complaint-not-upheld"));
        step(about, "acknowledge", Map.of());
        step(about, "apologise", Map.of());
        step(about, "assess", Map.of("findings", "f", "cause", "c", "verdict", "PARTLY"));
        Asked.ask("support", upheld).statusCode(201).body("complaintId", equalTo(about));
    }

    private static String complaint(Map<String, Object> body) {
        return Api.as("support")
                .body(body)
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void step(String id, String step, Map<String, Object> body) {
        Api.as("support")
                .body(body)
                .post("/v1/complaints/" + id + "/" + step)
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsUnclearIsRefused() {
        var order = Given.placedOrder(Ids.next());
        var points = Asked.points(order, 10);
        unclear(Asked.with(points, "percent", 5), "percent");
        unclear(Asked.with(points, "kind", "MONEY"), "points");
        unclear(Asked.of(order, "DISCOUNT", "points", 5), "points");
        unclear(
                Asked.of(order, "MONEY", "amount", Map.of("amountMinor", 0, "currency", "RUB")),
                "amount.amountMinor");
        unclear(
                Asked.of(order, "MONEY", "amount", Map.of("amountMinor", 1, "currency", "XAU")),
                "amount");
        unclear(Asked.points(order, 0), "points");
        unclear(Asked.of(order, "DISCOUNT", "percent", 101), "percent");
        Asked.ask("support", Asked.points(Ids.next(), 10))
                .statusCode(404)
                .body("code", equalTo("order-not-found"));
    }

    private static void unclear(Map<String, Object> request, String field) {
        Asked.ask("support", request).statusCode(400).body("errors.field", hasItem(field));
    }

    private static void givenBefore(ValidatableResponse answer) {
        answer.statusCode(409).body("code", equalTo("compensation-given-before"));
    }
}
