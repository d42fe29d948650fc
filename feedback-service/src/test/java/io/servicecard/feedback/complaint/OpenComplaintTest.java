package io.servicecard.feedback.complaint;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.servicecard.feedback.Given;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Events;
import io.servicecard.platform.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenComplaintTest {
    @Test
    void aCustomerComplainsAboutAnOwnOrderThatIsStillInWork() {
        var customer = Given.customer();
        var order = Given.placedOrder(customer.id());
        String id =
                open(customer.user(), Map.of("orderId", order, "text", "It is late."))
                        .statusCode(201)
                        .header("ETag", "\"1\"")
                        .body("state", equalTo("OPEN"))
                        .body("customerId", equalTo(customer.id().toString()))
                        .body("openedBy", equalTo("customer"))
                        .body(
                                "steps.step",
                                equalTo(
                                        List.of(
                                                "ACKNOWLEDGE",
                                                "APOLOGISE",
                                                "ASSESS",
                                                "ACT",
                                                "FOLLOW_UP")))
                        .body("steps.breached", everyItem(equalTo(false)))
                        .body("steps.doneAt", everyItem(nullValue()))
                        .body("allowedSteps", equalTo(List.of("acknowledge")))
                        .extract()
                        .path("id");
        Api.as(customer.user())
                .get("/v1/complaints/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("text", equalTo("It is late."));
        var told =
                await().until(
                                () -> Events.published("feedback", UUID.fromString(id)),
                                events -> !events.isEmpty());
        assertEquals("ComplaintOpened", told.getFirst().type().name());
        assertEquals(order.toString(), told.getFirst().payload().get("orderId").asText());
    }

    @Test
    void aHandedOverOrderCanBeComplainedAboutWhenItsPlacingWasNeverHeardOf() {
        var customer = Given.customer();
        var order = Ids.next();
        Given.handOver(Ids.next(), order, customer.id());
        await().until(
                        () ->
                                Given.count(
                                                "SELECT count(*) FROM known_order WHERE order_id = ?",
                                                order)
                                        == 1);
        open(customer.user(), Map.of("orderId", order, "text", "Broken again.")).statusCode(201);
    }

    @Test
    void aComplaintAboutNoOrderIsTheCallersOwn() {
        var customer = Given.customer();
        open(customer.user(), Map.of("text", "Nobody answers the phone."))
                .statusCode(201)
                .body("customerId", equalTo(customer.id().toString()))
                .body("orderId", nullValue());
    }

    @Test
    void anothersOrderIsAsUnknownAsNone() {
        var customer = Given.customer();
        var foreign = Given.placedOrder(Ids.next());
        for (var order : List.of(foreign, Ids.next())) {
            open(customer.user(), Map.of("orderId", order, "text", "Mine!"))
                    .statusCode(404)
                    .body("code", equalTo("order-not-found"));
        }
        open(customer.user(), Map.of("customerId", Ids.next(), "text", "For a friend."))
                .statusCode(403)
                .body("code", equalTo("not-on-others-behalf"));
        open("customer-without-card", Map.of("text", "Who am I?"))
                .statusCode(404)
                .body("code", equalTo("customer-not-found"));
        Api.as(customer.user()).get("/v1/complaints").then().body("items", hasSize(0));
    }

    @Test
    void supportWritesDownWhatACustomerSays() {
        var customer = Ids.next();
        var order = Given.placedOrder(customer);
        open("support", Map.of("customerId", customer, "text", "By phone."))
                .statusCode(201)
                .body("customerId", equalTo(customer.toString()))
                .body("openedBy", equalTo("support"));
        open("support", Map.of("orderId", order, "text", "By phone."))
                .statusCode(201)
                .body("customerId", equalTo(customer.toString()));
        open("support", Map.of("orderId", order, "customerId", Ids.next(), "text", "By phone."))
                .statusCode(404)
                .body("code", equalTo("order-not-found"));
        open("support", Map.of("text", "By phone."))
                .statusCode(400)
                .body("errors.field", hasItem("customerId"));
    }

    @Test
    void anothersComplaintIsNotFoundAndNotListed() {
        var customer = Given.customer();
        var other = Given.customer();
        String id = open(customer.user(), Map.of("text", "Mine.")).extract().path("id");
        Api.as(other.user())
                .get("/v1/complaints/" + id)
                .then()
                .statusCode(404)
                .body("code", equalTo("complaint-not-found"));
        Api.as(other.user()).get("/v1/complaints").then().body("items.id", not(hasItem(id)));
        Api.as(customer.user()).get("/v1/complaints").then().body("items.id", hasItem(id));
        Api.as("manager").get("/v1/complaints/" + id).then().statusCode(200);
        Api.as("support").get("/v1/complaints").then().body("items.id", hasItem(id));
    }

    @Test
    void aMalformedComplaintIsRefused() {
        open("support", Map.of("customerId", Ids.next(), "text", " "))
                .statusCode(400)
                .body("errors.field", hasItem("text"));
        open("support", Map.of("customerId", Ids.next(), "text", "x".repeat(4001))).statusCode(400);
        open("support", Map.of("customerId", Ids.next(), "text", "nothing\u0000"))
                .statusCode(400)
                .body("errors.field", hasItem("text"));
        open("support", Map.of("customerId", Ids.next(), "text", "x", "urgent", true))
                .statusCode(400)
                .body("errors.field", hasItem("urgent"));
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("support"))
                .contentType("application/json")
                .body(Map.of("customerId", Ids.next(), "text", "x"))
                .post("/v1/complaints")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
    }

    private static ValidatableResponse open(String user, Map<String, Object> body) {
        return Api.as(user).body(body).post("/v1/complaints").then();
    }
}
