package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Spending takes lots soonest-expiring first, however many there are. */
@QuarkusTest
class ManyLotsTest {

    @Test
    void pointsOfFortyFiveLotsAreTakenInTheirOrder() throws SQLException {
        var customer = withLots(45);
        holds(customer, 44);
        assertEquals(lastOnly(45), free(customer));
    }

    @Test
    void lotsOfOneMomentAreTakenInTheOrderOfTheirIds() throws SQLException {
        var customer = withLots(45);
        change(
                "UPDATE lot SET expires_at = date_trunc('year', now()) + interval '2 years'"
                        + " WHERE account_id = '%s'",
                customer.accountId());
        holds(customer, 44);
        assertEquals(lastOnly(45), free(customer));
    }

    private static Customer withLots(int lots) {
        var customer = Customer.withAccount();
        long before = customer.balance("lifetimeEarned");
        for (int lot = 0; lot < lots; lot++) {
            new WorkOrder(customer).handOver(9, 10_000, 0, List.of());
        }
        await().until(() -> customer.balance("lifetimeEarned") == before + lots);
        return customer;
    }

    private static void holds(Customer customer, int points) {
        Api.as("manager")
                .body(
                        Map.of(
                                "customerId", customer.id(),
                                "points", points,
                                "orderId", UUID.randomUUID(),
                                "expiresAt", Instant.now().plus(1, ChronoUnit.HOURS).toString()))
                .post("/v1/loyalty/holds")
                .then()
                .statusCode(201);
    }

    /** A point free in the last of so many lots, none in the others. */
    private static List<Integer> lastOnly(int lots) {
        var free = new ArrayList<Integer>();
        for (int lot = 1; lot < lots; lot++) {
            free.add(0);
        }
        free.add(1);
        return free;
    }

    /** What is free in each lot, soonest-expiring first. */
    private static List<Integer> free(Customer customer) throws SQLException {
        try (var connection = Engines.superuser();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT remaining - held FROM lot WHERE account_id = '%s' ORDER BY expires_at, id"
                                        .formatted(customer.accountId()))) {
            var free = new ArrayList<Integer>();
            while (rows.next()) {
                free.add(rows.getInt(1));
            }
            return free;
        }
    }

    private static void change(String sql, UUID account) throws SQLException {
        try (var connection = Engines.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql.formatted(account));
        }
    }
}
