package io.servicecard.notification.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.notification.support.Doors;
import io.servicecard.notification.support.Mailbox;
import io.servicecard.notification.support.Neighbours;
import io.servicecard.notification.support.Sent;
import io.servicecard.notification.support.Surroundings;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Engines;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A replica whose clock is 90 seconds fast holds no message longer than the others would. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class LeaseTest {
    /** The lease of these tests, the longest of all their pauses. */
    private static final double LEASE_SECONDS = 4;

    @Inject InstantSource clock;

    @AfterEach
    void allIsWellAgain() {
        Doors.sms(Doors.Mode.OPEN);
        Neighbours.cardAnswers(200);
    }

    /** For how long the customer's message is nobody else's, by the database's clock. */
    private static double heldSeconds(UUID customer) throws SQLException {
        try (var connection = Engines.superuser();
                var select =
                        connection.prepareStatement(
                                "SELECT extract(epoch FROM due_at - clock_timestamp())"
                                        + " FROM notification WHERE customer_id = ? AND due_at IS NOT NULL")) {
            select.setObject(1, customer);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getDouble(1) : 0;
            }
        }
    }

    private static void isHeldNoLongerThanTheLease(UUID customer) throws SQLException {
        for (int look = 0; look < 20; look++) {
            var held = heldSeconds(customer);
            assertTrue(held <= LEASE_SECONDS, "held for " + held + " s");
        }
    }

    @Test
    void theClockOfThisReplicaIsFast() {
        assertTrue(clock.instant().isAfter(Instant.now().plusSeconds(60)));
    }

    @Test
    void whatWaitsIsDueForAllReplicas() throws SQLException {
        Neighbours.cardAnswers(503);
        var customer = Neighbours.customer("Jan", "pl", null, Mailbox.freshEmail(), "EMAIL");
        Sent.orderReady(Ids.next(), customer, "R-WA1T0002");
        await().until(() -> Sent.to(customer).size() == 1);
        isHeldNoLongerThanTheLease(customer);
    }

    @Test
    void whatIsBeingSentIsLeasedByTheDatabasesClock() throws SQLException {
        Doors.sms(Doors.Mode.MUTE);
        var customer = Neighbours.customer("Jan", "pl", Mailbox.freshPhone(), null, "SMS");
        Sent.orderReady(Ids.next(), customer, "R-1EASE001");
        Sent.awaitState(customer, "UNKNOWN");
        isHeldNoLongerThanTheLease(customer);
    }
}
