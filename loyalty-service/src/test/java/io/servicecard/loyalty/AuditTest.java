package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The audit finds nothing in what the service wrote, and each thing that somebody broke by hand.
 */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditTest {
    @Test
    @Order(1) // before anything is broken, with all that the classes before it have written
    void nothingIsFoundAfterABusyLife() throws SQLException {
        assertEquals(1005, busyCustomer().balance("lifetimeEarned"));
        var findings = audit();
        assertEquals(List.of(), findings.getList("violations"));
        assertTrue(findings.getLong("accounts") >= 1);
        assertTrue(findings.getLong("entries") >= 6);
        assertTrue(findings.getString("checkedAt").endsWith("Z"));
    }

    @Test
    void aCachedBalanceThatWasChangedIsFound() throws SQLException {
        planted(1, "UPDATE account SET available = available + 5 WHERE id = ?");
        planted(1, "UPDATE account SET lifetime_earned = lifetime_earned + 5 WHERE id = ?");
    }

    @Test
    void aPostingThatWasChangedOrRemovedIsFound() throws SQLException {
        planted(
                1,
                "UPDATE posting SET points = points + 1 WHERE line = 0 AND entry_id ="
                        + " (SELECT min(id::text)::uuid FROM journal_entry WHERE account_id = ?)");
        planted(1, "DELETE FROM posting WHERE line = 1 AND account_id = ?");
    }

    @Test
    void aLotOrAHoldThatWasChangedIsFound() throws SQLException {
        planted(
                2,
                "UPDATE lot SET spent = spent + 1, remaining = remaining - 1 WHERE account_id = ? AND remaining - held > 1");
        planted(2, "UPDATE hold SET points = points + 1 WHERE account_id = ?");
        planted(
                2,
                "DELETE FROM lot_movement WHERE kind = 'HOLD' AND lot_id IN (SELECT id FROM lot WHERE account_id = ?)");
    }

    @Test
    void anOrderGrantedTwiceIsFound() throws SQLException {
        planted(
                6,
                "UPDATE order_state SET granted = granted + 1 WHERE customer_id ="
                        + " (SELECT customer_id FROM account WHERE id = ?)");
    }

    @Test
    void aSourcePostedTwiceIsFound() throws SQLException {
        int found = violations(3);
        var constraint = "journal_entry_once_per_source";
        try (var connection = Engines.superuser();
                var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE journal_entry DROP CONSTRAINT " + constraint);
            connection.setAutoCommit(false);
            statement.execute(
                    "INSERT INTO journal_entry (id, account_id, type, source_system, source_ref, source_version, actor, effective_at)"
                            + " SELECT uuidv7(), account_id, type, source_system, source_ref, source_version, 'twice', effective_at"
                            + " FROM journal_entry WHERE id = (SELECT min(entry_id::text)::uuid FROM posting)");
            statement.execute(
                    "INSERT INTO posting SELECT e.id, p.line, p.account_id, p.kind, p.points FROM posting p, journal_entry e"
                            + " WHERE e.actor = 'twice' AND p.entry_id = (SELECT min(entry_id::text)::uuid FROM posting)");
            connection.commit();
            assertEquals(found + 1, violations(3));
        } finally {
            mend(constraint);
        }
        assertEquals(found, violations(3));
    }

    private static void mend(String constraint) throws SQLException {
        try (var connection = Engines.superuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    "DELETE FROM posting USING journal_entry e WHERE e.id = entry_id AND e.actor = 'twice'");
            statement.execute("DELETE FROM journal_entry WHERE actor = 'twice'");
            statement.execute(
                    "ALTER TABLE journal_entry ADD CONSTRAINT "
                            + constraint
                            + " UNIQUE (type, source_system, source_ref, source_version, source_line)");
        }
    }

    /** Breaks something of a customer of its own, as superuser with triggers off. */
    private static void planted(int invariant, String corruption) throws SQLException {
        var customer = busyCustomer();
        int found = violations(invariant);
        try (var connection = Engines.superuser();
                var statement = connection.createStatement();
                var corrupt = connection.prepareStatement(corruption)) {
            statement.execute("SET session_replication_role = replica");
            corrupt.setObject(1, customer.accountId());
            assertTrue(corrupt.executeUpdate() > 0, corruption);
        }
        assertTrue(violations(invariant) > found, corruption);
    }

    private static int violations(int invariant) {
        return audit().getList("violations.findAll { it.invariant == " + invariant + " }").size();
    }

    private static Customer busyCustomer() throws SQLException {
        var customer = Customer.with(1000);
        var order = new WorkOrder(customer);
        order.payWith(100, 3);
        await().until(() -> customer.balance("held") == 100);
        order.handOver(4, 50_000, 100, List.of(customer.onlyHold()));
        await().until(() -> customer.balance("held") == 0);
        var captured = customer.hold(200);
        Api.as("manager")
                .body("{\"points\": 150}")
                .post("/v1/loyalty/holds/{id}/capture", captured)
                .then()
                .statusCode(200);
        assertEquals(36, customer.hold(300).length());
        return customer;
    }

    private static JsonPath audit() {
        return Api.as("manager")
                .get("/v1/loyalty/audit")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
