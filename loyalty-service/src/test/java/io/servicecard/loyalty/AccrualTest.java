package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What orders earn, however their events arrive. */
@QuarkusTest
class AccrualTest {
    @Test
    void anAccountIsOpenedOnceHoweverManyCardsAreActivated() throws SQLException {
        var customer = Customer.withAccount();
        customer.activateCard();
        customer.earn(5);
        assertEquals(2, customer.version());
        assertEquals(1, count("SELECT count(*) FROM account WHERE customer_id = ?", customer.id()));
        Api.as(customer.user())
                .get("/v1/loyalty/accounts/{id}", customer.id())
                .then()
                .statusCode(200);
    }

    @Test
    void pointsAreNotEarnedOnThePartPaidWithPoints() {
        var customer = Customer.withAccount();
        new WorkOrder(customer).handOver(10, 300_000, 500, List.of());
        await().until(() -> customer.balance("lifetimeEarned") > 0);
        assertEquals(30, customer.balance("lifetimeEarned"));
    }

    @Test
    void roundsDownOncePerOrderAndNothingEarnsNothing() throws SQLException {
        var customer = Customer.withAccount();
        new WorkOrder(customer).handOver(4, 9_999, 0, List.of());
        var order = new WorkOrder(customer);
        order.handOver(4, 19_999, 0, List.of());
        await().until(() -> customer.balance("lifetimeEarned") == 1);
        order.settled();
        assertEquals(1, customer.balance("available"));
        assertEquals(2, customer.version());
    }

    @Test
    void aRedeliveredOrRepeatedHandOverEarnsOnce() throws SQLException {
        var customer = Customer.withAccount();
        var order = new WorkOrder(customer);
        var event = order.handOver(9, 450_000, 0, List.of());
        for (int copy = 0; copy < 3; copy++) {
            order.redeliver(event, 9, 450_000);
            order.handOver(9, 450_000, 0, List.of());
        }
        order.settled();
        assertEquals(45, customer.balance("available"));
        assertEquals(1, count("SELECT count(*) FROM journal_entry WHERE order_id = ?", order.id()));
    }

    @Test
    void anOlderVersionChangesNothingAndANewerOneConverges() throws SQLException {
        var customer = Customer.withAccount();
        var order = new WorkOrder(customer);
        order.handOver(9, 450_000, 0, List.of());
        order.handOver(8, 990_000, 0, List.of());
        order.cancel(7);
        order.settled();
        assertEquals(45, customer.balance("available"));
        order.handOver(11, 500_000, 0, List.of());
        await().until(() -> customer.balance("available") == 50);
        order.handOver(12, 200_000, 0, List.of());
        await().until(() -> customer.balance("available") == 20);
        assertEquals(20, customer.balance("lifetimeEarned"));
        await().until(() -> customer.eventNames().contains("PointsClawedBack"));
        assertEquals(
                List.of(45L, 5L, 30L),
                customer.events().stream()
                        .filter(event -> event.payload().has("entryId"))
                        .map(event -> event.payload().get("points").asLong())
                        .toList());
        assertEquals(4, customer.version());
    }

    @Test
    void whatIsPaidAfterAHandOverOnCreditEarnsInAnyOrderOfArrival() throws SQLException {
        var customer = Customer.withAccount();
        var told = new WorkOrder(customer);
        told.deposit(3);
        told.handOver(9, 200_000, 0, List.of());
        told.payLater(10, 300_000);
        told.payLater(11, 450_000);
        told.payLater(11, 450_000);
        told.settled();
        assertEquals(45, customer.balance("available"));
        var late = new WorkOrder(customer);
        late.payLater(11, 450_000);
        late.handOver(9, 200_000, 0, List.of());
        late.payLater(10, 300_000);
        late.settled();
        assertEquals(90, customer.balance("available"));
        assertEquals(90, customer.balance("lifetimeEarned"));
        late.comeBack(12, 11, new WorkOrder.Paid(450_000, 0, List.of()), 450_000, 0);
        await().until(() -> customer.balance("available") == 45);
    }

    @Test
    void whatWasEarnedBeforeTheAccountOpenedIsGrantedThen() throws SQLException {
        var customer = Customer.unknown();
        var order = new WorkOrder(customer);
        order.handOver(9, 450_000, 0, List.of());
        await().until(
                        () ->
                                count(
                                                "SELECT count(*) FROM order_state WHERE order_id = ?",
                                                order.id())
                                        == 1);
        assertEquals(404, customer.balanceStatus());
        customer.activateCard();
        await().until(() -> customer.balanceStatus() == 200);
        assertEquals(45, customer.balance("available"));
        assertEquals(2, customer.version());
    }

    @Test
    void entriesTellEveryMovementNewestFirst() {
        var customer = Customer.with(100);
        customer.earn(50);
        var hold = customer.hold(120);
        Api.as("manager").post("/v1/loyalty/holds/{id}/void", hold).then().statusCode(200);
        var path = "/v1/loyalty/accounts/{id}/entries";
        var first =
                Api.as(customer.user())
                        .queryParam("limit", 3)
                        .get(path, customer.id())
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        assertEquals(List.of("RELEASE", "HOLD", "ACCRUAL"), first.getList("items.type"));
        for (int item = 0; item < 3; item++) {
            List<Integer> points = first.getList("items[" + item + "].postings.points");
            assertEquals(0, points.stream().mapToInt(Integer::intValue).sum());
        }
        var rest =
                Api.as(customer.user())
                        .queryParam("limit", 3)
                        .queryParam("cursor", first.getString("next"))
                        .get(path, customer.id())
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        assertEquals(List.of("ACCRUAL"), rest.getList("items.type"));
        assertTrue(rest.get("next") == null);
    }

    private static long count(String sql, Object id) throws SQLException {
        try (var connection = Engines.superuser();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
