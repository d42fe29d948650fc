package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import io.servicecard.platform.testing.Events;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Points for what went wrong are given once, whatever comes before and how often it comes. */
@QuarkusTest
class CompensationTest {
    private static final EventType GRANTED = EventType.v1("feedback", "CompensationGranted");
    private static final EventType MERGED = EventType.v1("card", "CustomersMerged");
    private static final EventType ERASURE = EventType.v1("card", "CustomerErasureRequested");

    private int found;

    @BeforeEach
    void lookBefore() {
        found = audit();
    }

    @AfterEach
    void theAuditFindsNothingMore() {
        assertEquals(found, audit());
    }

    /** Tells that a customer gets so many points; the event's id. */
    static UUID granted(UUID compensation, Customer customer, long points) {
        return Events.send(
                GRANTED,
                compensation,
                fact ->
                        fact.put("compensationId", compensation.toString())
                                .put("customerId", customer.id().toString())
                                .put("points", points));
    }

    @Test
    void itIsGivenOnceToldAndExplained() throws SQLException {
        var customer = Customer.withAccount();
        var compensation = Ids.next();
        var first = granted(compensation, customer, 300);
        await().until(() -> customer.balance("available") == 300);
        var again = granted(compensation, customer, 300);
        var more = granted(compensation, customer, 400);
        await().until(() -> applied(List.of(first, again, more)));
        assertEquals(300, customer.balance("available"));
        assertEquals(300, customer.balance("lifetimeEarned"));
        var entries =
                Api.as(customer.user())
                        .get("/v1/loyalty/accounts/{id}/entries", customer.id())
                        .then()
                        .statusCode(200)
                        .body("items.size()", equalTo(1))
                        .body("items[0].type", equalTo("COMPENSATION"))
                        .body("items[0].reason", equalTo("COMPLAINT_UPHELD"))
                        .body("items[0].postings.find { it.points < 0 }.ledger", equalTo("ISSUED"));
        Api.as(customer.user())
                .get(
                        "/v1/loyalty/entries/{id}/explanation",
                        entries.extract().<String>path("items[0].id"))
                .then()
                .statusCode(200)
                .body("orderId", equalTo(entries.extract().<String>path("items[0].orderId")))
                .body("reckoning.points", equalTo(300))
                .body("reckoning.considered", empty())
                .body("compensation.compensationId", equalTo(compensation.toString()))
                .body("compensation.reasonCode", equalTo("COMPLAINT_UPHELD"));
        await().until(() -> customer.eventNames().contains("PointsEarned"));
        var told = customer.events().getFirst().payload();
        assertEquals("COMPENSATION", told.path("reason").asText());
        assertEquals(true, told.path("orderId").isMissingNode());
        assertEquals(
                1,
                number(
                        "SELECT count(*) FROM lot, program WHERE order_id IS NULL AND account_id = ?"
                                + " AND expires_at AT TIME ZONE 'UTC' = (available_from AT TIME ZONE 'UTC')"
                                + " + make_interval(months => points_valid)",
                        customer.accountId()));
    }

    @Test
    void whatIsOwedIsPaidFirst() throws SQLException {
        var customer = Customer.withAccount();
        var order = new WorkOrder(customer);
        order.handOver(9, 500_000, 0, List.of());
        await().until(() -> customer.balance("available") == 50);
        Api.as("manager")
                .body(Map.of("points", 50))
                .post("/v1/loyalty/holds/{id}/capture", customer.hold(50))
                .then()
                .statusCode(200);
        order.comeBack(10, 9, new WorkOrder.Paid(500_000, 0, List.of()), 500_000, 0);
        await().until(() -> customer.balance("debt") == 50);
        granted(Ids.next(), customer, 80);
        await().until(() -> customer.balance("available") == 30);
        assertEquals(0, customer.balance("debt"));
    }

    @Test
    void otherKindsAreNotTheLedgers() throws SQLException {
        var customer = Customer.withAccount();
        var money = other("MONEY", customer);
        var discount = other("DISCOUNT", customer);
        await().until(() -> applied(List.of(money, discount)));
        assertEquals(0, customer.balance("available"));
        assertEquals(
                0,
                number("SELECT count(*) FROM compensation WHERE customer_id = ?", customer.id()));
    }

    private static UUID other(String kind, Customer customer) {
        return Events.send(
                GRANTED,
                Ids.next(),
                fact -> {
                    fact.put("customerId", customer.id().toString())
                            .put("kind", kind)
                            .put("percent", 10)
                            .remove("points");
                    fact.putObject("amount").put("amountMinor", 100).put("currency", "RUB");
                });
    }

    @Test
    void everyOrderOfArrivalEndsTheSame() throws SQLException {
        for (int seed = 0; seed < 6; seed++) {
            var stays = Customer.unknown();
            var goes = Customer.unknown();
            var toStays = Ids.next();
            var toGoes = Ids.next();
            List<Supplier<UUID>> facts =
                    new ArrayList<>(
                            List.of(
                                    goes::activateCard,
                                    () -> granted(toStays, stays, 30),
                                    () -> granted(toGoes, goes, 12),
                                    () -> merged(stays, goes)));
            facts.addAll(List.copyOf(facts));
            Collections.shuffle(facts, new Random(seed));
            var sent = facts.stream().map(Supplier::get).toList();
            await().until(() -> applied(sent));
            assertEquals(42, stays.balance("available"), "seed " + seed);
            assertEquals(42, stays.balance("lifetimeEarned"), "seed " + seed);
        }
    }

    @Test
    void whoIsForgottenGetsNothingAndItIsWrittenDown() throws SQLException {
        var customer = Customer.withAccount();
        var request = Ids.next();
        Events.send(
                ERASURE,
                customer.id(),
                fact ->
                        fact.put("customerId", customer.id().toString())
                                .put("requestId", request.toString()));
        await().until(() -> customer.balanceStatus() == 404);
        var compensation = Ids.next();
        var sent =
                List.of(granted(compensation, customer, 30), granted(compensation, customer, 30));
        await().until(() -> applied(sent));
        assertEquals(
                0,
                number("SELECT count(*) FROM compensation WHERE customer_id = ?", customer.id()));
        assertEquals(1, number("SELECT count(*) FROM late_fact WHERE subject = ?", compensation));
    }

    private static UUID merged(Customer stays, Customer goes) {
        return Events.send(
                MERGED,
                stays.id(),
                fact ->
                        fact.put("customerId", stays.id().toString())
                                .put("mergedCustomerId", goes.id().toString()));
    }

    private static boolean applied(List<UUID> events) throws SQLException {
        for (var event : events) {
            if (number("SELECT count(*) FROM inbox WHERE event_id = ?", event) == 0) {
                return false;
            }
        }
        return true;
    }

    private static long number(String query, UUID parameter) throws SQLException {
        try (var connection = Engines.superuser();
                var select = connection.prepareStatement(query)) {
            select.setObject(1, parameter);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static int audit() {
        List<Integer> violations =
                Api.as("manager").get("/v1/loyalty/audit").jsonPath().getList("checks.violations");
        return violations.stream().mapToInt(Integer::intValue).sum();
    }
}
