package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.loyalty.account.application.ReleaseAbandoned;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Holds that nobody ended in time give their points back, once, however many replicas look. */
@QuarkusTest
class AbandonedHoldsTest {
    @Inject ReleaseAbandoned releaseAbandoned;

    @Test
    void sweepsAtOnceReleaseEachHoldOnce() throws Exception {
        var customers = new ArrayList<Customer>();
        for (int i = 0; i < 6; i++) {
            var customer = Customer.with(1000);
            expire(customer.hold(300), "2 hours");
            expire(customer.hold(200), "2 hours");
            customers.add(customer);
        }
        Callable<Integer> sweep =
                () -> {
                    int all = 0;
                    for (int more = sweepTwo(); more > 0; more = sweepTwo()) {
                        all += more;
                    }
                    return all;
                };
        int released = 0;
        try (var replicas = Executors.newFixedThreadPool(4)) {
            for (var swept : replicas.invokeAll(Collections.nCopies(4, sweep))) {
                released += swept.get();
            }
        }
        released += sweep.call();
        assertTrue(released >= 12, "12 or more, with what other tests left: " + released);
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
        var swept = new ArrayList<>(List.of(sweepTwo()));
        while (swept.getLast() > 0) {
            swept.add(sweepTwo());
        }
        assertEquals(300, customer.balance("held"));
        assertEquals("HELD", state(late));
        expire(late, "70 minutes");
        assertTrue(sweepTwo() >= 1);
        assertEquals("EXPIRED", state(late));
        assertEquals(100, customer.balance("held"));
    }

    private int sweepTwo() {
        return releaseAbandoned.batch(2);
    }

    private static String state(String hold) {
        return Api.as("manager").get("/v1/loyalty/holds/{id}", hold).then().extract().path("state");
    }

    /** Moves time, which is the database's, by moving the end of a hold into the past. */
    private static void expire(String hold, String ago) throws SQLException {
        try (var connection = Engines.superuser();
                var statement = connection.createStatement()) {
            var update =
                    "UPDATE hold SET expires_at = now() - interval '%s' WHERE id = '%s'"
                            .formatted(ago, hold);
            assertEquals(1, statement.executeUpdate(update));
        }
    }
}
