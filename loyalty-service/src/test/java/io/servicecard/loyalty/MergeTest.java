package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import io.servicecard.platform.testing.Events;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two customers turn out to be one: their points are one balance, in any order of events. */
@QuarkusTest
class MergeTest {
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

    @Test
    void balancesCountersAndSignInAreTheSameInBothOrdersOfArrival() throws SQLException {
        var early = new Pair(Customer.withAccount(), Customer.withAccount());
        early.stays.earn(300);
        early.goes.earn(200);
        merge(early.stays, early.goes);
        await().until(() -> early.stays.balance("available") == 500);
        merge(early.stays, early.goes);
        merge(early.goes, early.stays);

        var late = new Pair(Customer.unknown(), Customer.unknown());
        merge(late.stays, late.goes);
        await().until(() -> isMerged(late.goes));
        late.goes.activateCard();
        await().until(() -> late.stays.balanceStatus() == 200);
        late.goes.earn(200);
        late.stays.activateCard();
        late.stays.earn(300);

        for (var pair : List.of(early, late)) {
            assertEquals(
                    Map.of(
                            "available",
                            500,
                            "pending",
                            0,
                            "held",
                            0,
                            "debt",
                            0,
                            "lifetimeEarned",
                            500),
                    pair.stays.account().getMap("balance"));
            assertEquals(
                    500,
                    number(
                            "SELECT sum(points) FROM order_activity WHERE customer_id = ?",
                            pair.stays.id()));
            assertEquals(
                    0,
                    number(
                            "SELECT count(*) FROM order_activity WHERE customer_id = ?",
                            pair.goes.id()));
            assertEquals(
                    0,
                    number(
                            "SELECT count(*) FROM tier_standing WHERE customer_id = ?",
                            pair.goes.id()));
            for (var user : List.of(pair.stays.user(), pair.goes.user())) {
                await().until(
                                () ->
                                        Api.as(user)
                                                        .get(
                                                                "/v1/loyalty/accounts/{id}",
                                                                pair.stays.id())
                                                        .statusCode()
                                                == 200);
            }
        }
    }

    @Test
    void whatWasHeldAndSpentBeforeEndsAndComesBackInTheOneAccount() throws SQLException {
        var goes = Customer.with(1000);
        var stays = Customer.with(10);
        var hold = goes.hold(80);
        var open = goes.hold(40);
        var order = new WorkOrder(goes);
        order.payWith(50, 3);
        await().until(() -> goes.balance("held") == 170);
        var payment = hold(goes, 50);
        merge(stays, goes);
        await().until(() -> stays.balance("available") == 840);

        Api.as("manager")
                .body(Map.of("points", 30))
                .post("/v1/loyalty/holds/{id}/capture", hold)
                .then()
                .statusCode(200);
        assertEquals(890, stays.balance("available"));
        Api.as("manager").post("/v1/loyalty/holds/{id}/void", open).then().statusCode(200);
        assertEquals(930, stays.balance("available"));
        order.handOver(9, 10_000, 50, List.of(payment));
        await().until(() -> stays.balance("available") == 931);
        order.comeBack(10, 9, new WorkOrder.Paid(10_000, 50, List.of(payment)), 15_000, 50);
        await().until(() -> stays.balance("available") == 980);
        assertEquals(1010, stays.balance("lifetimeEarned"));
        assertEquals(
                0,
                number(
                        "SELECT available + pending + held FROM account WHERE customer_id = ?",
                        goes.id()));
        assertEquals(
                RuntimeRole.CHECK,
                RuntimeRole.refused(
                        "UPDATE account SET available = 1 WHERE customer_id = '"
                                + goes.id()
                                + "'"));
    }

    @Test
    void lotsKeepTheirExpirySoThatTheSoonestIsStillSpentFirst() throws SQLException {
        var goes = Customer.with(100);
        goes.wait("12 months");
        var stays = Customer.with(70);
        merge(stays, goes);
        await().until(() -> stays.balance("available") == 170);
        assertEquals(100, stays.account().getLong("nextExpiry.points"));
        assertEquals(36, stays.hold(60).length());
        assertEquals(40, stays.account().getLong("nextExpiry.points"));
    }

    @Test
    void whoWasMergedBeforeFollowsAndTheirOrdersDo() throws SQLException {
        var first = Customer.with(5);
        var second = Customer.with(6);
        var third = Customer.withAccount();
        merge(second, first);
        await().until(() -> second.balance("available") == 11);
        merge(third, second);
        await().until(() -> third.balance("available") == 11);
        new WorkOrder(first).handOver(9, 40_000, 0, List.of());
        await().until(() -> third.balance("available") == 15);
    }

    @Test
    void pointsOfTheOnePayWhatTheOtherOwes() throws SQLException {
        var goes = Customer.with(100);
        var order = new WorkOrder(goes);
        order.handOver(9, 500_000, 0, List.of());
        await().until(() -> goes.balance("available") == 150);
        Api.as("manager")
                .body(Map.of("points", 150))
                .post("/v1/loyalty/holds/{id}/capture", goes.hold(150))
                .then()
                .statusCode(200);
        order.comeBack(10, 9, new WorkOrder.Paid(500_000, 0, List.of()), 500_000, 0);
        await().until(() -> goes.balance("debt") == 50);
        var stays = Customer.with(70);
        merge(stays, goes);
        await().until(() -> stays.balance("available") == 20);
        assertEquals(0, stays.balance("debt"));
        assertEquals(170, stays.balance("lifetimeEarned"));
    }

    @Test
    void whoIsMergedWithSomebodyForgottenIsForgotten() throws SQLException {
        var stays = Customer.with(30);
        var goes = Customer.with(40);
        Events.send(
                ERASURE,
                stays.id(),
                fact ->
                        fact.put("customerId", stays.id().toString())
                                .put("requestId", Ids.next().toString()));
        await().until(() -> stays.balanceStatus() == 404);
        merge(stays, goes);
        await().until(() -> goes.balanceStatus() == 404);
        assertEquals(0, number("SELECT available FROM account WHERE customer_id = ?", goes.id()));
        assertEquals(0, number("SELECT count(*) FROM subject_owner WHERE owner_id = ?", goes.id()));
    }

    private record Pair(Customer stays, Customer goes) {}

    private static void merge(Customer stays, Customer goes) {
        var unused =
                Events.send(
                        MERGED,
                        stays.id(),
                        fact ->
                                fact.put("customerId", stays.id().toString())
                                        .put("mergedCustomerId", goes.id().toString()));
    }

    private static boolean isMerged(Customer customer) throws SQLException {
        return number(
                        "SELECT count(*) FROM account WHERE state = 'MERGED' AND customer_id = ?",
                        customer.id())
                == 1;
    }

    private static UUID hold(Customer customer, long points) throws SQLException {
        try (var connection = Engines.superuser();
                var select =
                        connection.prepareStatement(
                                "SELECT id FROM hold WHERE account_id = ? AND points = ?")) {
            select.setObject(1, customer.accountId());
            select.setLong(2, points);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    private static long number(String query, UUID customer) throws SQLException {
        try (var connection = Engines.superuser();
                var select = connection.prepareStatement(query)) {
            select.setObject(1, customer);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static int audit() {
        List<Integer> violations =
                Api.as("manager").get("/v1/loyalty/audit").jsonPath().getList("checks.violations");
        return violations.stream().mapToInt(Integer::intValue).sum();
    }
}
