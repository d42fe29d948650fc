package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.loyalty.account.application.HoldSweep;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Holds that nobody ended in time give their points back, once, however many replicas look. */
@QuarkusTest
class AbandonedHoldsTest {
    @Inject HoldSweep holdSweep;

    @Test
    void sweepsAtOnceReleaseEachHoldOnce() throws Exception {
        var customers = new ArrayList<Customer>();
        for (int i = 0; i < 6; i++) {
            var customer = Customer.with(1000);
            expire(customer.hold(300), "2 hours");
            expire(customer.hold(200), "2 hours");
            customers.add(customer);
        }
        try (var replicas = Executors.newFixedThreadPool(4)) {
            for (var swept :
                    replicas.invokeAll(
                            Collections.nCopies(4, Executors.callable((Runnable) this::sweep)))) {
                swept.get();
            }
        }
        sweep();
        for (var customer : customers) {
            assertEquals(1000, customer.balance("available"));
            await().until(() -> customer.events().size() == 5);
            assertEquals(2, Collections.frequency(customer.eventNames(), "PointsReleased"));
        }
    }

    @Test
    void aHoldWithinItsGraceAndThatOfAPaymentStay() throws SQLException {
        var customer = Customer.with(1000);
        new WorkOrder(customer).payWith(100, 3);
        await().until(() -> customer.balance("held") == 100);
        expire(customer.onlyHold().toString(), "2 days");
        var late = customer.hold(200);
        expire(late, "50 minutes");
        sweep();
        assertEquals(300, customer.balance("held"));
        assertEquals("HELD", state(late));
        expire(late, "70 minutes");
        sweep();
        assertEquals("EXPIRED", state(late));
        assertEquals(100, customer.balance("held"));
    }

    @Test
    void anAccountThatCannotBeSweptDoesNotKeepTheOthersWaiting() throws SQLException {
        var broken = Customer.with(1000);
        var others = List.of(Customer.with(1000), Customer.with(1000));
        var stuck = broken.hold(300);
        expire(stuck, "3 hours");
        for (var other : others) {
            expire(other.hold(200), "2 hours");
        }
        held(stuck, 0); // so that giving 300 back would leave less than nothing
        sweep();
        for (var other : others) {
            assertEquals(0, other.balance("held"));
        }
        assertEquals("HELD", state(stuck));
        held(stuck, 300);
        sweep();
        assertEquals("EXPIRED", state(stuck));
    }

    private void sweep() {
        holdSweep.round(() -> true);
    }

    private static String state(String hold) {
        return Api.as("manager").get("/v1/loyalty/holds/{id}", hold).then().extract().path("state");
    }

    /** Makes the account of a hold say that so many of its points are held. */
    private static void held(String hold, int points) throws SQLException {
        update(
                "UPDATE account SET held = %d WHERE id = (SELECT account_id FROM hold WHERE id = '%s')"
                        .formatted(points, hold));
    }

    /** Moves time, which is the database's, by moving the end of a hold into the past. */
    private static void expire(String hold, String ago) throws SQLException {
        update(
                "UPDATE hold SET expires_at = now() - interval '%s' WHERE id = '%s'"
                        .formatted(ago, hold));
    }

    private static void update(String sql) throws SQLException {
        try (var connection = Engines.superuser();
                var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql));
        }
    }
}
