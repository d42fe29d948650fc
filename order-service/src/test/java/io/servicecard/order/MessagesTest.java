package io.servicecard.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.servicecard.platform.crypto.PersonalData;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import io.servicecard.platform.testing.Events;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Customers and staff write to each other about an order. */
@QuarkusTest
class MessagesTest {
    @Inject PersonalData personalData;

    private static String post(Job job, String user, String text) {
        return job.command(user, "messages", Map.of("text", text))
                .then()
                .statusCode(201)
                .body("read", equalTo(false))
                .extract()
                .path("id");
    }

    private static ValidatableResponse list(Job job, String user, String query) {
        return Api.as(user)
                .get("/v1/orders/" + job.id + "/messages" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void bothSidesReadWhatTheOtherWroteAndSeeThatItWasRead() {
        var job = Job.placed();
        var user = job.holder.user();
        var question = post(job, user, "Сколько ещё ждать? Łódź czeka.");
        list(job, "support", "")
                .body("items[0].text", equalTo("Сколько ещё ждать? Łódź czeka."))
                .body("items[0].side", equalTo("CUSTOMER"))
                .body("items[0].read", equalTo(false));
        job.command("technician", "messages/" + question + "/read", Map.of())
                .then()
                .statusCode(200)
                .body("upTo", equalTo(question));
        list(job, user, "").body("items[0].read", equalTo(true));
        var answer = post(job, "reception", "Tomorrow.");
        list(job, user, "").body("items.read", contains(false, true));
        job.command(user, "messages/" + answer + "/read", Map.of()).then().statusCode(200);
        job.command(user, "messages/" + question + "/read", Map.of())
                .then()
                .statusCode(200)
                .body("upTo", equalTo(answer));
        list(job, "manager", "").body("items.read", contains(true, true));
        job.command(user, "messages/" + UUID.randomUUID() + "/read", Map.of())
                .then()
                .statusCode(404)
                .body("code", equalTo("message-not-found"));
    }

    @Test
    void longTalksAreReadInPages() {
        var job = Job.placed();
        for (var text : new String[] {"one", "two", "three"}) {
            post(job, job.holder.user(), text);
        }
        var first = list(job, "support", "?limit=2").body("items.text", contains("three", "two"));
        String next = first.extract().path("next");
        list(job, "support", "?limit=2&cursor=" + next)
                .body("items.text", contains("one"))
                .body("next", nullValue());
        list(Job.placed(), "support", "").body("items", hasSize(0));
    }

    @Test
    void thatSomebodyWroteIsToldAndNotWhat() {
        var job = Job.placed();
        var id = UUID.fromString(post(job, "reception", "kanarek"));
        Awaitility.await().until(() -> !Events.published("order", id).isEmpty());
        var event = Events.published("order", id).getFirst();
        assertEquals("OrderMessagePosted", event.type().name());
        assertEquals("STAFF", event.payload().get("side").asText());
        assertEquals(1, event.payload().get("version").asInt());
        assertEquals(1, event.payload().get("orderVersion").asInt());
        assertEquals(job.id.toString(), event.payload().get("orderId").asText());
        assertFalse(event.payload().toString().contains("kanarek"));
        assertEquals(1, job.view().getLong("version"), "a message is no transition");
    }

    @Test
    void whatWasWrittenIsSealedAndGoesWithTheCustomer() throws SQLException {
        var job = Job.placed();
        post(job, job.holder.user(), "kanarek");
        assertEquals(
                1,
                Shop.number(
                        "SELECT count(*) FROM order_message WHERE order_id = ?"
                                + " AND position('kanarek' in encode(text, 'escape')) = 0",
                        job.id));
        personalData.destroy(job.holder.customer());
        list(job, "support", "").body("items", hasSize(1)).body("items[0].text", nullValue());
        job.command("support", "messages", Map.of("text", "x")).then().statusCode(410);
    }

    @Test
    void whatWasReadStaysRead() throws SQLException {
        var job = Job.placed();
        var first = post(job, job.holder.user(), "one");
        post(job, job.holder.user(), "two");
        var refused =
                assertThrows(
                        SQLException.class,
                        () -> {
                            try (var connection = Engines.superuser();
                                    var sql =
                                            connection.prepareStatement(
                                                    "UPDATE order_message_read SET up_to = ?::uuid WHERE order_id = ?")) {
                                sql.setString(1, first);
                                sql.setObject(2, job.id);
                                sql.executeUpdate();
                            }
                        });
        assertEquals("23514", refused.getSQLState());
    }
}
