package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What went wrong elsewhere, one by one. */
@QuarkusTest
class KnownFailuresTest {
    private static final List<UUID> NO_HOLDS = List.of();

    @Test
    void whoReturnsWhatWasBoughtDoesNotKeepThePoints() {
        var customer = Customer.withAccount();
        var order = new WorkOrder(customer);
        order.handOver(9, 450_000, 0, NO_HOLDS);
        await().until(() -> customer.balance("available") == 45);
        order.comeBack(10, 9, new WorkOrder.Paid(450_000, 0, NO_HOLDS), 450_000, 0);
        await().until(() -> customer.balance("available") == 0);
        assertEquals(0, customer.balance("lifetimeEarned"));
        assertEquals(0, customer.balance("debt"));
        assertEquals(entry(customer, "ACCRUAL", "id"), entry(customer, "CLAWBACK", "reversesId"));
    }

    @Test
    void whoSpentThePointsBeforeTheReturnOwesThem() {
        var customer = Customer.withAccount();
        var order = new WorkOrder(customer);
        order.handOver(9, 450_000, 0, NO_HOLDS);
        await().until(() -> customer.balance("available") == 45);
        capture(customer.hold(40), 40);
        order.comeBack(10, 9, new WorkOrder.Paid(450_000, 0, NO_HOLDS), 450_000, 0);
        await().until(() -> customer.balance("debt") == 40);
        customer.earn(100);
        assertEquals(0, customer.balance("debt"));
        assertEquals(60, customer.balance("available"));
    }

    @Test
    void aPartialRefundDoesNotGiveThePointsBackTwice() throws SQLException {
        var customer = Customer.with(1000);
        var order = new WorkOrder(customer);
        var paid = payWithPoints(customer, order, 300, 30_000);
        assertEquals(703, customer.balance("available"));
        order.comeBack(6, 5, paid, 20_000, 100);
        await().until(() -> customer.balance("available") == 802);
        order.comeBack(7, 5, paid, 20_000, 100);
        order.comeBack(8, 5, paid, 60_000, 300);
        await().until(() -> customer.balance("available") == 1000);
        order.comeBack(9, 5, paid, 60_000, 900);
        order.settled();
        assertEquals(1000, customer.balance("available"));
        var restored =
                customer.events().stream()
                        .filter(event -> event.type().name().equals("PointsRestored"))
                        .map(event -> event.payload().get("points").asLong())
                        .toList();
        assertEquals(List.of(100L, 200L), restored);
    }

    @Test
    void aRefundRestoresTheLotsThatWereSpentWithTheirExpiry() throws SQLException {
        var customer = Customer.with(100);
        customer.wait("1 month");
        customer.earn(50);
        var order = new WorkOrder(customer);
        var paid = payWithPoints(customer, order, 120, 0);
        var before = lots(customer);
        order.comeBack(6, 5, paid, 12_000, 120);
        await().until(() -> customer.balance("available") == 150);
        assertEquals(List.of("0/100", "30/20"), before);
        assertEquals(List.of("100/0", "50/0"), lots(customer));
        assertEquals(entry(customer, "CAPTURE", "id"), entry(customer, "RESTORE", "reversesId"));
    }

    @Test
    void pointsAreNotEarnedOnThePartPaidWithPoints() throws SQLException {
        var customer = Customer.with(1000);
        assertTrue(payWithPoints(customer, new WorkOrder(customer), 300, 90_000).points() > 0);
        assertEquals(709, customer.balance("available"));
        assertEquals(1009, customer.balance("lifetimeEarned"));
    }

    @Test
    void oneDocumentIsNotRedeemedForEver() throws SQLException {
        var customer = Customer.with(1000);
        var order = new WorkOrder(customer);
        var payment = order.payWith(100, 2);
        await().until(() -> customer.balance("held") == 100);
        var hold = List.of(customer.onlyHold());
        for (int copy = 0; copy < 3; copy++) {
            order.handOver(5, 0, 100, hold);
            order.requestPayment(payment, 100, 2);
        }
        order.settled();
        assertEquals(900, customer.balance("available"));
        assertEquals(0, customer.balance("held"));
    }

    @Test
    void aRetriedSynchronisationDoesNotDoublePoints() {
        var customer = Customer.withAccount();
        var order = new WorkOrder(customer);
        var event = order.handOver(9, 450_000, 0, NO_HOLDS);
        IntStream.range(0, 3).forEach(copy -> order.redeliver(event, 9, 450_000));
        IntStream.range(0, 3).forEach(copy -> order.handOver(9, 450_000, 0, NO_HOLDS));
        order.settled();
        assertEquals(45, customer.balance("available"));
    }

    @Test
    void aPointIsNeverRoundedToNothing() throws SQLException {
        var customer = Customer.with(1);
        Api.as("manager")
                .body(customer.holdRequest(1))
                .post("/v1/loyalty/holds")
                .then()
                .statusCode(201)
                .body("amount.amountMinor", equalTo(100));
        try (var connection = Engines.superuser();
                var statement = connection.createStatement()) {
            var refusal =
                    assertThrows(
                            SQLException.class,
                            () -> statement.execute("UPDATE program_rate SET point_value = 0"));
            assertEquals("23514", refusal.getSQLState());
        }
    }

    @Test
    void spendingDoesNotLowerWhatWasEarned() {
        var customer = Customer.with(1000);
        capture(customer.hold(900), 900);
        assertEquals(1000, customer.balance("lifetimeEarned"));
        assertEquals(100, customer.balance("available"));
    }

    @Test
    void expiredPointsDoNotDropOutWhileTheirDebitsStay() throws SQLException {
        var customer = Customer.with(100);
        capture(customer.hold(60), 60);
        customer.wait("25 months");
        customer.earn(70);
        assertEquals(70, customer.balance("available"));
        capture(customer.hold(70), 70);
        assertEquals(0, customer.balance("available"));
        await().until(() -> customer.eventNames().contains("PointsExpired"));
    }

    @Test
    void noMaximumHidesCorruption() throws SQLException {
        var customer = Customer.with(100);
        try (var connection = Engines.superuser();
                var statement = connection.createStatement()) {
            var refusal =
                    assertThrows(
                            SQLException.class,
                            () ->
                                    statement.execute(
                                            "UPDATE account SET available = available - 101 WHERE id = '%s'"
                                                    .formatted(customer.accountId())));
            assertEquals("23514", refusal.getSQLState());
        }
    }

    /** What the only entry of a type says. */
    private static String entry(Customer customer, String type, String field) {
        List<String> found =
                Api.as(customer.user())
                        .get("/v1/loyalty/accounts/{id}/entries", customer.id())
                        .path("items.findAll { it.type == '%s' }.%s".formatted(type, field));
        assertEquals(1, found.size());
        return found.getFirst();
    }

    /** Pays an order with points and money and hands it over as version 5. */
    private static WorkOrder.Paid payWithPoints(
            Customer customer, WorkOrder order, long points, long minor) throws SQLException {
        long earned = customer.balance("lifetimeEarned") + minor / 10_000;
        order.payWith(points, 2);
        await().until(() -> customer.balance("held") == points);
        var paid = new WorkOrder.Paid(minor, points, List.of(customer.onlyHold()));
        order.handOver(5, minor, points, paid.holds());
        await().until(
                        () ->
                                customer.balance("held") == 0
                                        && customer.balance("lifetimeEarned") == earned);
        return paid;
    }

    private static void capture(String hold, long points) {
        Api.as("manager")
                .body("{\"points\": " + points + "}")
                .post("/v1/loyalty/holds/{id}/capture", hold)
                .then()
                .statusCode(200);
    }

    /** Remaining and spent points of the customer's lots, soonest-expiring first. */
    private static List<String> lots(Customer customer) throws SQLException {
        try (var connection = Engines.superuser();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "SELECT string_agg(remaining || '/' || spent, ' ' ORDER BY expires_at)"
                                        + " FROM lot WHERE account_id = '"
                                        + customer.accountId()
                                        + "'")) {
            row.next();
            return List.of(row.getString(1).split(" "));
        }
    }
}
