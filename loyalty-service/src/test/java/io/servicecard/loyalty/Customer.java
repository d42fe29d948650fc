package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import io.servicecard.platform.testing.Events;
import io.servicecard.platform.testing.Tokens;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A customer as the other services' events make one.
 *
 * @param id customer id
 * @param user name at the identity provider
 */
record Customer(UUID id, String user) {
    private static final Map<String, List<String>> MOMENTS =
            Map.of(
                    "lot", List.of("available_from", "expires_at", "earned_at"),
                    "hold", List.of("placed_at", "expires_at", "resolved_at"),
                    "journal_entry", List.of("effective_at", "recorded_at"));
    static final EventType ACTIVATED = EventType.v1("card", "CardActivated");

    /** Somebody no card told of yet. */
    static Customer unknown() {
        var id = Ids.next();
        return new Customer(id, "customer-" + id.toString().substring(24));
    }

    /** Somebody with an open account. */
    static Customer withAccount() {
        var customer = unknown();
        customer.activateCard();
        await().until(() -> customer.balanceStatus() == 200);
        return customer;
    }

    /** Somebody who may spend so many points, earned with one order. */
    static Customer with(long points) {
        var customer = withAccount();
        customer.earn(points);
        return customer;
    }

    UUID activateCard() {
        var card = Ids.next();
        return Events.send(
                ACTIVATED,
                card,
                fact ->
                        fact.put("cardId", card.toString())
                                .put("customerId", id.toString())
                                .put("subject", Tokens.subject(user)));
    }

    /** Adds a lot of so many points and waits for it. */
    void earn(long points) {
        long before = balance("lifetimeEarned");
        new WorkOrder(this).handOver(9, points * 10_000, 0, List.of());
        await().until(() -> balance("lifetimeEarned") == before + points);
    }

    int balanceStatus() {
        return Api.as("manager").get("/v1/loyalty/accounts/{id}", id).statusCode();
    }

    JsonPath account() {
        return Api.as("manager")
                .get("/v1/loyalty/accounts/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    long balance(String part) {
        return account().getLong("balance." + part);
    }

    long version() {
        return account().getLong("version");
    }

    /** The account's events on the topic by now, each checked against its contract. */
    List<Events.Published> events() throws SQLException {
        return Events.published("loyalty", accountId());
    }

    /** Names of the account's events on the topic by now. */
    List<String> eventNames() throws SQLException {
        return events().stream().map(event -> event.type().name()).toList();
    }

    UUID accountId() throws SQLException {
        return only("SELECT id FROM account WHERE customer_id = ?", id);
    }

    /** The account's hold, when it had one only. */
    UUID onlyHold() throws SQLException {
        return only("SELECT id FROM hold WHERE account_id = ?", accountId());
    }

    /**
     * Lets time pass for the account, by moving all its moments into the past; the clock is the
     * database's.
     *
     * @param interval as PostgreSQL writes one, for example {@code 25 months}
     */
    void wait(String interval) throws SQLException {
        pass(interval, MOMENTS);
    }

    /** Lets time pass for the account, but holds end when they would have: nobody gives them up. */
    void waitHolding(String interval) throws SQLException {
        var others = new HashMap<>(MOMENTS);
        others.put("hold", List.of("placed_at"));
        pass(interval, others);
    }

    private void pass(String interval, Map<String, List<String>> allMoments) throws SQLException {
        var id = accountId();
        try (var connection = Engines.superuser();
                var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            connection.setAutoCommit(false);
            statement.execute("SELECT id FROM account WHERE id = '" + id + "' FOR UPDATE");
            for (var moments : allMoments.entrySet()) {
                var sets = moments.getValue().stream().map(c -> c + " = " + c + " - ago").toList();
                statement.execute(
                        "UPDATE %s SET %s FROM (SELECT interval '%s' AS ago) WHERE account_id = '%s'"
                                .formatted(
                                        moments.getKey(), String.join(", ", sets), interval, id));
            }
            connection.commit();
        }
    }

    private static UUID only(String query, UUID parameter) throws SQLException {
        try (var connection = Engines.superuser();
                var select = connection.prepareStatement(query)) {
            select.setObject(1, parameter);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    /** What a request for a hold says. */
    String holdRequest(long points) {
        return holdRequest(points, Ids.next());
    }

    /** What a request for a hold that is to pay for an order says. */
    String holdRequest(long points, UUID orderId) {
        return """
        {"customerId": "%s", "points": %d, "orderId": "%s", "expiresAt": "%s"}
        """
                .formatted(id, points, orderId, Instant.now().plus(1, ChronoUnit.DAYS));
    }

    /** Places a hold as manager; its id. */
    String hold(long points) {
        return hold(points, Ids.next());
    }

    /** Places a hold for an order as manager; its id. */
    String hold(long points, UUID orderId) {
        return Api.as("manager")
                .body(holdRequest(points, orderId))
                .post("/v1/loyalty/holds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
