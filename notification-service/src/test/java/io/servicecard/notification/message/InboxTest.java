package io.servicecard.notification.message;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.servicecard.notification.support.Neighbours;
import io.servicecard.notification.support.Sent;
import io.servicecard.notification.support.Surroundings;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Tokens;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class InboxTest {
    @AfterEach
    void allIsWellAgain() {
        Neighbours.feedbackAnswers(200);
    }

    @Test
    void aCustomerReadsTheOwnMessagesOnly() {
        var mine = bound("customer-inbox-1");
        var other = bound("customer-inbox-2");
        Sent.orderReady(Ids.next(), mine, "R-M1NE0001");
        Sent.orderReady(Ids.next(), other, "R-0THER001");
        awaitMessages(mine, 2);
        awaitMessages(other, 2);
        inbox("customer-inbox-1", "ru")
                .body("items", hasSize(2))
                .body("items.template", contains("order-ready", "welcome"))
                .body("items[0].subject", equalTo("Ваш заказ R-M1NE0001 готов"))
                .body("items[0].locale", equalTo("ru"));
        inbox("customer-inbox-2", "en")
                .body("items[0].subject", equalTo("Your order R-0THER001 is ready"));
    }

    @Test
    void anEstimateIsTold() {
        var customer = bound("customer-inbox-estimate");
        awaitMessages(customer, 1);
        var tomorrow = Instant.now().plusSeconds(86_400);
        Sent.estimateSent(Ids.next(), customer, "R-EST1MATE", tomorrow);
        awaitMessages(customer, 2);
        inbox("customer-inbox-estimate", "pl")
                .body("items[0].template", equalTo("estimate-sent"))
                .body("items[0].subject", equalTo("Decyzja w sprawie zlecenia R-EST1MATE"));
    }

    @Test
    void whatTheStaffWroteIsToldAndNotWhatTheCustomerDid() {
        var customer = bound("customer-inbox-message");
        awaitMessages(customer, 1);
        var order = Ids.next();
        Sent.messagePosted(order, customer, "R-MESSAGE1", "CUSTOMER");
        Sent.messagePosted(order, customer, "R-MESSAGE1", "STAFF");
        awaitMessages(customer, 2);
        inbox("customer-inbox-message", "ru")
                .body("items", hasSize(2))
                .body("items[0].template", equalTo("order-message"))
                .body("items[0].subject", equalTo("Сообщение по заказу R-MESSAGE1"));
    }

    @Test
    void anotherPromiseIsToldUntilTheOrderIsReady() {
        var customer = bound("customer-inbox-promise");
        awaitMessages(customer, 1);
        var order = Ids.next();
        var tomorrow = Instant.now().plusSeconds(86_400);
        Sent.promiseChanged(order, customer, "R-PR0M1SE0", tomorrow);
        awaitMessages(customer, 2);
        inbox("customer-inbox-promise", "pl")
                .body("items[0].template", equalTo("promise-changed"))
                .body("items[0].subject", startsWith("Zlecenie R-PR0M1SE0: nowy termin "));
        Sent.orderReady(order, customer, "R-PR0M1SE0");
        awaitMessages(customer, 3);
        Sent.promiseChanged(order, customer, "R-PR0M1SE0", tomorrow);
        Sent.orderReady(Ids.next(), customer, "R-AFTERWRD");
        awaitMessages(customer, 4);
        inbox("customer-inbox-promise", "pl")
                .body(
                        "items.template",
                        contains("order-ready", "order-ready", "promise-changed", "welcome"));
    }

    @Test
    void withoutALanguageTheOneOfTheCustomerIsUsed() {
        var customer = bound("customer-inbox-3");
        awaitMessages(customer, 1);
        Sent.awaitState(customer, "SENT");
        Api.as("customer-inbox-3")
                .get("/v1/inbox")
                .then()
                .statusCode(200)
                .body("items[0].subject", equalTo("Twoja karta serwisowa jest aktywna"));
    }

    @Test
    void aCustomerWithoutACardHasAnEmptyInbox() {
        inbox("customer-without-card", "pl").body("items", hasSize(0)).body("next", nullValue());
    }

    @Test
    void theInboxIsReadPageByPage() {
        var customer = bound("customer-inbox-4");
        for (int i = 0; i < 4; i++) {
            Sent.orderReady(Ids.next(), customer, "R-%08d".formatted(i));
        }
        awaitMessages(customer, 5);
        var first =
                Api.as("customer-inbox-4")
                        .queryParam("limit", 3)
                        .get("/v1/inbox")
                        .then()
                        .body("items", hasSize(3))
                        .body("next", notNullValue())
                        .extract()
                        .jsonPath();
        Api.as("customer-inbox-4")
                .queryParam("limit", 3)
                .queryParam("cursor", first.getString("next"))
                .get("/v1/inbox")
                .then()
                .body("items", hasSize(2))
                .body("next", nullValue());
    }

    @Test
    void aSurveysLinkIsResolvedWhenItIsRead() {
        var customer = bound("customer-inbox-5");
        var invitation = Ids.next();
        Sent.surveyInvited(invitation, customer, Instant.now().plusSeconds(3600));
        awaitMessages(customer, 2);
        inbox("customer-inbox-5", "en").body("items[0].link", equalTo(Neighbours.link(invitation)));
        Neighbours.feedbackAnswers(503);
        inbox("customer-inbox-5", "en")
                .body("items[0].link", nullValue())
                .body("items[0].text", equalTo("How did we do? One question, one minute."));
    }

    @Test
    void staffSeeWhatWasSentAndNeitherAddressNorText() {
        var customer = bound("customer-inbox-6");
        var order = Ids.next();
        Sent.orderReady(order, customer, "R-STAFF001");
        awaitMessages(customer, 2);
        Sent.awaitState(customer, "SENT");
        var id =
                Api.as("manager")
                        .queryParam("relatedId", order)
                        .get("/v1/notifications")
                        .then()
                        .body("items", hasSize(1))
                        .extract()
                        .path("items[0].id");
        var one = Api.as("support").get("/v1/notifications/" + id).then().statusCode(200);
        one.body("template", equalTo("order-ready")).body("subject", nullValue());
        Api.as("support")
                .header("If-None-Match", one.extract().header("ETag"))
                .get("/v1/notifications/" + id)
                .then()
                .statusCode(304);
    }

    private static UUID bound(String user) {
        var customer = Neighbours.customer("Jan", "pl", null, "jan@example.org", "EMAIL");
        Sent.cardActivated(customer, Tokens.subject(user));
        awaitMessages(customer, 1);
        return customer;
    }

    private static void awaitMessages(UUID customer, int count) {
        await().until(() -> Sent.to(customer).size() == count);
        assertEquals(count, Sent.to(customer).size());
    }

    private static ValidatableResponse inbox(String user, String language) {
        return Api.as(user)
                .header("Accept-Language", language)
                .get("/v1/inbox")
                .then()
                .statusCode(200);
    }
}
