package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.loyalty.account.application.GrantPoints;
import io.servicecard.loyalty.account.application.LotSweep;
import io.servicecard.loyalty.account.domain.Grounds;
import io.servicecard.loyalty.account.domain.Source;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Engines;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** Time passes for lots whether anybody posts it or not, and is posted once. */
@QuarkusTest
class LotSweepTest {
    @Inject LotSweep lotSweep;
    @Inject GrantPoints grantPoints;

    @Test
    void replicasAtOncePostEachExpiryOnceEvenAfterAnOutageOfDays() throws Exception {
        var customers = new ArrayList<Customer>();
        for (int i = 0; i < 5; i++) {
            var customer = Customer.with(100);
            customer.earn(20);
            customer.hold(30);
            customer.waitHolding("24 months 9 days");
            assertEquals(0, customer.balance("available"));
            customers.add(customer);
        }
        Replicas.atOnce(this::sweep);
        sweep();
        for (var customer : customers) {
            assertEquals(0, customer.balance("available"));
            assertEquals(30, customer.balance("held"));
            await().until(() -> Collections.frequency(customer.eventNames(), "PointsExpired") == 2);
            assertEquals(90, posted(customer, "EXPIRE", "EXPIRED"));
        }
    }

    @Test
    void pendingPointsBecomeSpendableBeforeTheSweepPostsIt() throws SQLException {
        var customer = Customer.withAccount();
        grantForLater(customer, 70);
        assertEquals(70, customer.balance("pending"));
        assertEquals(0, customer.balance("available"));
        customer.wait("3 days");
        assertEquals(0, customer.balance("pending"));
        assertEquals(70, customer.balance("available"));
        Replicas.atOnce(this::sweep);
        sweep();
        assertEquals(70, posted(customer, "ACTIVATE", "AVAILABLE"));
        assertEquals(70, customer.balance("available"));
        assertEquals(36, customer.hold(70).length());
    }

    @Test
    void aHoldTakesWhatBecameSpendableBesideWhatWas() throws SQLException {
        var customer = Customer.with(10);
        grantForLater(customer, 70);
        customer.wait("3 days");
        assertEquals(36, customer.hold(75).length());
        assertEquals(5, customer.balance("available"));
    }

    private void grantForLater(Customer customer, long points) {
        var grant =
                new GrantPoints.Grant(
                        customer.id(),
                        points,
                        "WELCOME",
                        new Source("test", Ids.next().toString(), 1, "test"),
                        Grounds.NONE,
                        Instant.now().plus(Duration.ofDays(2)),
                        null);
        assertTrue(
                QuarkusTransaction.requiringNew().call(() -> grantPoints.grant(grant)).isPresent());
    }

    @Test
    void theOwnerIsToldOnceThatPointsExpireSoon() throws SQLException {
        var customer = Customer.with(100);
        customer.wait("23 months 20 days");
        Replicas.atOnce(this::sweep);
        await().until(() -> customer.eventNames().contains("PointsExpiringSoon"));
        customer.wait("2 days");
        sweep();
        customer.earn(1);
        await().until(() -> Collections.frequency(customer.eventNames(), "PointsEarned") == 2);
        assertEquals(1, Collections.frequency(customer.eventNames(), "PointsExpiringSoon"));
    }

    @Test
    void anAccountInUseIsPassedBy() throws SQLException {
        var customer = Customer.with(100);
        customer.wait("25 months");
        try (var connection = Engines.superuser();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "SELECT id FROM account WHERE id = '" + customer.accountId() + "' FOR UPDATE");
            sweep();
            assertEquals(0, posted(customer, "EXPIRE", "EXPIRED"));
            connection.rollback();
        }
        sweep();
        assertEquals(100, posted(customer, "EXPIRE", "EXPIRED"));
    }

    private void sweep() {
        lotSweep.round(() -> true);
    }

    private static long posted(Customer customer, String type, String kind) throws SQLException {
        try (var connection = Engines.superuser();
                var select =
                        connection.prepareStatement(
                                "SELECT coalesce(sum(p.points), 0) FROM journal_entry e JOIN posting p ON p.entry_id = e.id"
                                        + " WHERE e.account_id = ? AND e.type = ? AND p.kind = ?")) {
            select.setObject(1, customer.accountId());
            select.setString(2, type);
            select.setString(3, kind);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
