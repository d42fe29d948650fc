package io.servicecard.feedback.survey;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.feedback.Given;
import io.servicecard.platform.event.CloudEvent;
import io.servicecard.platform.event.EventDispatcher;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Contracts;
import io.servicecard.platform.testing.Engines;
import io.servicecard.platform.testing.Events;
import io.servicecard.platform.testing.TopicReader;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvitationTest {
    @Inject EventDispatcher dispatcher;

    @Test
    void aHandedOverOrderIsInvitedOnceHoweverOftenItIsTold() {
        var order = Ids.next();
        var customer = Ids.next();
        var event = Ids.next();
        for (int copy = 0; copy < 5; copy++) {
            Given.handOver(event, order, customer);
        }
        for (int told = 0; told < 5; told++) {
            Given.handOver(Ids.next(), order, customer);
        }
        var last = Ids.next(); // same key, so it comes after the others
        Events.resend(last, Given.HANDED_OVER, order, payload -> {});
        await().until(
                        () ->
                                Given.count("SELECT count(*) FROM inbox WHERE event_id = ?", last)
                                        == 1);

        var invitations = Given.invitationsOf(order);
        assertEquals(1, invitations.size());
        assertEquals(customer.toString(), invitations.getFirst().get("customerId"));
        var told = publishedOf(invitations.getFirst().get("id"), 1);
        assertEquals("SurveyInvited", told.getFirst().type().name());
        assertEquals(1, told.getFirst().payload().get("version").asLong());
        assertEquals(1, eventsAbout(order));
    }

    @Test
    void twentyDeliveriesAtTheSameTimeInviteOnce() throws Exception {
        var order = Ids.next();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> deliveries = new ArrayList<>();
            for (int delivery = 0; delivery < 20; delivery++) {
                var event = handedOver(order);
                deliveries.add(threads.submit(() -> dispatcher.apply(List.of(event))));
            }
            for (var delivery : deliveries) {
                delivery.get();
            }
        }
        var invitations = Given.invitationsOf(order);
        assertEquals(1, invitations.size());
        assertEquals(1, publishedOf(invitations.getFirst().get("id"), 1).size());
        assertEquals(1, eventsAbout(order));
    }

    @Test
    void linkScannersRecordNothing() {
        var invited = Given.invited();
        for (int visit = 0; visit < 2; visit++) {
            Api.anonymous()
                    .get("/v1/survey-invitations/" + invited.token())
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .header("ETag", "\"1\"")
                    .body("metric", equalTo("CSAT"))
                    .body("state", equalTo("OPEN"))
                    .body("orderNumber", equalTo("R-7K3M9QXT"));
            Api.anonymous().head("/v1/survey-invitations/" + invited.token());
            Api.anonymous()
                    .get("/v1/survey-invitations/" + invited.token() + "?score=1")
                    .then()
                    .statusCode(200);
        }
        assertEquals(List.of(), Given.responsesOf(invited.orderId()));
        assertEquals("OPEN", Given.invitationsOf(invited.orderId()).getFirst().get("state"));
        assertEquals(1, publishedOf(invited.invitationId(), 1).size());
    }

    @Test
    void aSurveyIsNotFoundByItsIdAlone() {
        var invited = Given.invited();
        var other = Given.invited();
        var id = invited.token().split("\\.", -1)[0];
        var foreign = id + "." + other.token().split("\\.", -1)[1];
        for (var guess :
                List.of(
                        invited.invitationId().toString(),
                        invited.orderId().toString(),
                        id,
                        id + ".",
                        foreign,
                        invited.token() + "A",
                        "x".repeat(66))) {
            Api.anonymous()
                    .get("/v1/survey-invitations/" + guess)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("survey-invitation-not-found"));
            Api.anonymous()
                    .body(Map.of("token", guess, "score", 1))
                    .post("/v1/survey-responses")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("survey-invitation-not-found"));
        }
        assertEquals(List.of(), Given.responsesOf(invited.orderId()));
    }

    @Test
    void anExpiredInvitationIsGone() {
        var invited = Given.invited();
        Given.plant(
                "UPDATE survey_invitation SET invited_at = now() - interval '31 days',"
                        + " expires_at = now() - interval '1 second' WHERE id = ?",
                invited.invitationId());
        Api.anonymous()
                .get("/v1/survey-invitations/" + invited.token())
                .then()
                .statusCode(410)
                .body("code", equalTo("survey-expired"));
        Api.anonymous()
                .body(Map.of("token", invited.token(), "score", 5))
                .post("/v1/survey-responses")
                .then()
                .statusCode(410)
                .body("code", equalTo("survey-expired"));
        assertEquals(List.of(), Given.responsesOf(invited.orderId()));
    }

    @Test
    void onlyServicesGetLinksAndNobodyElseSeesATokenAnywhere() {
        var invited = Given.invited();
        var request = Map.of("invitationIds", List.of(invited.invitationId(), UUID.randomUUID()));
        Api.asClient("notification-service")
                .body(request)
                .post("/v1/invitation-links")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body(
                        "items[0].url",
                        equalTo("http://localhost:8080/v1/survey-invitations/" + invited.token()));
        for (var user : List.of("customer-1", "support", "manager", "reception")) {
            Api.as(user).body(request).post("/v1/invitation-links").then().statusCode(403);
        }
        Api.as("support")
                .get("/v1/survey-invitations?orderId=" + invited.orderId())
                .then()
                .body("items", not(empty()))
                .body(not(containsString(invited.token().substring(23))));
        for (var record : TopicReader.read(Engines.topic("feedback-events"))) {
            assertFalse(
                    new String(record.value(), StandardCharsets.UTF_8)
                            .contains(invited.token().substring(23)));
        }
    }

    /** Events told about the order, under whatever id: a second invitation would have its own. */
    private static long eventsAbout(UUID order) {
        await().until(
                        () ->
                                Given.count(
                                                "SELECT count(*) FROM outbox WHERE payload LIKE ?",
                                                "%" + order + "%")
                                        == 0);
        return TopicReader.read(Engines.topic("feedback-events")).stream()
                .filter(
                        event ->
                                new String(event.value(), StandardCharsets.UTF_8)
                                        .contains(order.toString()))
                .count();
    }

    private static CloudEvent handedOver(UUID order) {
        var payload = Contracts.example(Given.HANDED_OVER).put("orderId", order.toString());
        return new CloudEvent(
                Ids.next(),
                Given.HANDED_OVER,
                order,
                Instant.now(),
                null,
                payload.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<Events.Published> publishedOf(Object invitation, int atLeast) {
        var id = UUID.fromString(invitation.toString());
        return await().until(
                        () -> Events.published("feedback", id), told -> told.size() >= atLeast);
    }
}
