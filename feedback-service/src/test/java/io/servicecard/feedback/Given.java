package io.servicecard.feedback;

import static org.awaitility.Awaitility.await;

import io.servicecard.platform.event.EventType;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import io.servicecard.platform.testing.Events;
import io.servicecard.platform.testing.Tokens;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** What tests start from, made the way the other services make it: by their events. */
public final class Given {
    public static final EventType HANDED_OVER = EventType.v1("order", "OrderHandedOver");
    public static final EventType PLACED = EventType.v1("order", "OrderPlaced");
    public static final EventType ACTIVATED = EventType.v1("card", "CardActivated");

    private static final String WAITING =
            "SELECT count(*) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND wait_event_type = ?";

    private Given() {}

    /** A customer who activated a card, with the user name to call as. */
    public record Customer(UUID id, String user) {}

    /** An order whose customer is invited, and the secret of the link. */
    public record Invited(UUID orderId, UUID customerId, UUID invitationId, String token) {}

    public static Customer customer() {
        var customer = new Customer(Ids.next(), "customer-" + UUID.randomUUID());
        var subject = Tokens.subject(customer.user());
        var card = Ids.next();
        Events.send(
                ACTIVATED,
                card,
                payload ->
                        payload.put("cardId", card.toString())
                                .put("customerId", customer.id().toString())
                                .put("subject", subject));
        await().until(
                        () ->
                                count(
                                                "SELECT count(*) FROM subject_owner WHERE subject = ?",
                                                subject)
                                        == 1);
        return customer;
    }

    /** An order of the customer, placed and not handed over. */
    public static UUID placedOrder(UUID customerId) {
        var order = Ids.next();
        Events.send(
                PLACED,
                order,
                payload ->
                        payload.put("orderId", order.toString())
                                .put("customerId", customerId.toString()));
        await().until(
                        () ->
                                count("SELECT count(*) FROM known_order WHERE order_id = ?", order)
                                        == 1);
        return order;
    }

    /** An order of somebody, handed over; the invitation is there. */
    public static Invited invited() {
        var order = Ids.next();
        var customer = Ids.next();
        handOver(Ids.next(), order, customer);
        await().until(
                        () ->
                                count(
                                                "SELECT count(*) FROM survey_invitation WHERE order_id = ?",
                                                order)
                                        == 1);
        var invitation = UUID.fromString(invitationsOf(order).getFirst().get("id").toString());
        return new Invited(order, customer, invitation, token(invitation));
    }

    /** Delivers the hand-over of an order. */
    public static void handOver(UUID eventId, UUID order, UUID customer) {
        Events.resend(
                eventId,
                HANDED_OVER,
                order,
                payload ->
                        payload.put("orderId", order.toString())
                                .put("customerId", customer.toString()));
    }

    /** An order's invitations, as support sees them. */
    public static List<Map<String, Object>> invitationsOf(UUID order) {
        return Api.as("support")
                .get("/v1/survey-invitations?orderId=" + order)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    /** An order's answers, as support sees them. */
    public static List<Map<String, Object>> responsesOf(UUID order) {
        return Api.as("support")
                .get("/v1/survey-responses?orderId=" + order)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    /** An invitation's token, as notification-service gets it. */
    public static String token(UUID invitation) {
        String url =
                Api.asClient("notification-service")
                        .body(Map.of("invitationIds", List.of(invitation)))
                        .post("/v1/invitation-links")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items[0].url");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** The number a query gives. */
    public static long count(String sql, Object parameter) {
        try (var connection = Engines.superuser();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, parameter);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes what the service itself would not. */
    public static void plant(String sql, Object parameter) {
        try (var connection = Engines.superuser();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, parameter);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Runs requests that all need one row while somebody else holds it, and lets go when many of
     * them wait: so that they truly meet.
     *
     * @return what they gave
     */
    public static <T> List<T> colliding(String table, UUID id, int times, IntFunction<T> request)
            throws Exception {
        return colliding(table, "id", id, times, request);
    }

    /** The same for a table whose key has another name. */
    public static <T> List<T> colliding(
            String table, String key, UUID id, int times, IntFunction<T> request) throws Exception {
        try (var holder = Engines.superuser();
                var hold =
                        holder.prepareStatement(
                                "SELECT 1 FROM " + table + " WHERE " + key + " = ? FOR UPDATE");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            holder.setAutoCommit(false);
            hold.setObject(1, id);
            hold.execute();
            List<Future<T>> requests = new ArrayList<>();
            for (int n = 0; n < times; n++) {
                int number = n;
                requests.add(threads.submit(() -> request.apply(number)));
            }
            await().until(() -> count(WAITING, "Lock") >= times / 2);
            holder.commit();
            List<T> results = new ArrayList<>();
            for (var given : requests) {
                results.add(given.get());
            }
            return results;
        }
    }
}
