package io.servicecard.notification.support;

import static org.awaitility.Awaitility.await;

import io.servicecard.platform.event.EventType;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Events;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The other services' facts as tests send them, and what staff see of their consequences. */
public final class Sent {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Sent() {}

    /** The order is ready. */
    public static UUID orderReady(UUID order, UUID customer, String number) {
        return Events.send(
                EventType.v1("order", "OrderReady"),
                order,
                event ->
                        event.put("orderId", order.toString())
                                .put("customerId", customer.toString())
                                .put("orderNumber", number));
    }

    /** The order is still not collected. */
    public static UUID storageReminderDue(UUID order, UUID customer, String number) {
        return Events.send(
                EventType.v1("order", "StorageReminderDue"),
                order,
                event ->
                        event.put("orderId", order.toString())
                                .put("customerId", customer.toString())
                                .put("orderNumber", number));
    }

    /** An estimate for the order waits for the customer's decision. */
    public static UUID estimateSent(UUID order, UUID customer, String number, Instant expiresAt) {
        return Events.send(
                EventType.v1("order", "EstimateSent"),
                order,
                event ->
                        event.put("orderId", order.toString())
                                .put("customerId", customer.toString())
                                .put("orderNumber", number)
                                .put(
                                        "expiresAt",
                                        expiresAt.truncatedTo(ChronoUnit.MILLIS).toString()));
    }

    /** Somebody wrote to the other side about the order: STAFF or CUSTOMER. */
    public static UUID messagePosted(UUID order, UUID customer, String number, String side) {
        return Events.send(
                EventType.v1("order", "OrderMessagePosted"),
                order,
                event ->
                        event.put("orderId", order.toString())
                                .put("customerId", customer.toString())
                                .put("orderNumber", number)
                                .put("side", side));
    }

    /** The order is promised for another time. */
    public static UUID promiseChanged(UUID order, UUID customer, String number, Instant readyBy) {
        return Events.send(
                EventType.v1("order", "PromiseChanged"),
                order,
                event ->
                        event.put("orderId", order.toString())
                                .put("customerId", customer.toString())
                                .put("orderNumber", number)
                                .put("readyBy", readyBy.truncatedTo(ChronoUnit.MILLIS).toString()));
    }

    /** The order was handed over. */
    public static void orderHandedOver(UUID order, UUID customer) {
        Events.send(
                EventType.v1("order", "OrderHandedOver"),
                order,
                event ->
                        event.put("orderId", order.toString())
                                .put("customerId", customer.toString()));
    }

    /** The customer's card is active. */
    public static UUID cardActivated(UUID customer, String subject) {
        var card = Ids.next();
        return Events.send(
                EventType.v1("card", "CardActivated"),
                card,
                event ->
                        event.put("cardId", card.toString())
                                .put("customerId", customer.toString())
                                .put("subject", subject));
    }

    /** The customer earned points. */
    public static UUID pointsEarned(UUID customer, UUID order, long points, long available) {
        return Events.send(
                EventType.v1("loyalty", "PointsEarned"),
                Ids.next(),
                event ->
                        event.put("customerId", customer.toString())
                                .put("orderId", order.toString())
                                .put("points", points)
                                .put("available", available));
    }

    /** The customer is in another tier. */
    public static UUID tierChanged(UUID customer, String from, String to) {
        return Events.send(
                EventType.v1("loyalty", "TierChanged"),
                customer,
                event -> {
                    event.put("customerId", customer.toString()).put("fromTier", from);
                    event.put("toTier", to).put("direction", "UP");
                });
    }

    /** The customer may take up an offer until then. */
    public static UUID offerGranted(UUID offer, UUID customer, String campaign, Instant until) {
        return Events.send(
                EventType.v1("loyalty", "OfferGranted"),
                offer,
                event ->
                        event.put("offerId", offer.toString())
                                .put("customerId", customer.toString())
                                .put("campaignKey", campaign)
                                .put("expiresAt", until.truncatedTo(ChronoUnit.MILLIS).toString()));
    }

    /** The customer is asked for an opinion. */
    public static UUID surveyInvited(UUID invitation, UUID customer, Instant expiresAt) {
        return Events.send(
                EventType.v1("feedback", "SurveyInvited"),
                invitation,
                event ->
                        event.put("invitationId", invitation.toString())
                                .put("customerId", customer.toString())
                                .put(
                                        "expiresAt",
                                        expiresAt.truncatedTo(ChronoUnit.MILLIS).toString()));
    }

    /** What staff see of the customer's messages, newest first. */
    public static List<Map<String, Object>> to(UUID customer) {
        return Api.as("support")
                .queryParam("customerId", customer)
                .get("/v1/notifications")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    /** The customer's only message, once it is in that state. */
    public static Map<String, Object> awaitState(UUID customer, String state) {
        await().atMost(PATIENCE)
                .until(() -> to(customer).stream().anyMatch(n -> state.equals(n.get("state"))));
        return to(customer).getFirst();
    }

    /** The only event published of the message, checked against its contract. */
    public static Events.Published event(Map<String, Object> notification) {
        var id = UUID.fromString((String) notification.get("id"));
        await().atMost(PATIENCE).until(() -> !Events.published("notification", id).isEmpty());
        var published = Events.published("notification", id);
        if (published.size() != 1) {
            throw new AssertionError(published.size() + " events of one message");
        }
        return published.getFirst();
    }
}
