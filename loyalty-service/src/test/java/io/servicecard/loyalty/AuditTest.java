package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    /** Each check with what breaks just it, of an account with a busy life. */
    static Map<String, String> corruptions() {
        var lot = "(SELECT id FROM lot WHERE account_id = '%1$s' ORDER BY expires_at LIMIT 1)";
        return new TreeMap<>(
                Map.ofEntries(
                        Map.entry(
                                "LIFETIME_EARNED",
                                "UPDATE account SET lifetime_earned = lifetime_earned + 5 WHERE id = '%1$s'"),
                        Map.entry(
                                "BALANCES_CACHED",
                                "UPDATE account SET debt = debt + 5 WHERE id = '%1$s'"),
                        Map.entry(
                                "BALANCES_CACHED ENTRY_BALANCED",
                                "UPDATE posting SET points = points + 1 WHERE account_id = '%1$s' AND kind = 'HELD' AND entry_id ="
                                        + " (SELECT id FROM journal_entry WHERE account_id = '%1$s' AND type = 'HOLD' ORDER BY id LIMIT 1)"),
                        Map.entry(
                                "TRANSFERS_MEET",
                                "UPDATE posting SET kind = 'TRANSFERRED' WHERE account_id = '%1$s' AND kind = 'REDEEMED'"),
                        Map.entry(
                                "LOTS_ADD_UP LOTS_MAKE_BALANCES",
                                "UPDATE lot SET spent = spent + 1, remaining = remaining - 1 WHERE id = "
                                        + lot),
                        Map.entry(
                                "HOLDS_MAKE_HELD HOLD_TOOK_ITS_LOTS",
                                "UPDATE hold SET points = points + 1 WHERE account_id = '%1$s' AND state = 'HELD'"),
                        Map.entry(
                                "SPENT_IN_TIME",
                                "UPDATE lot SET available_from = now() + interval '1 hour' WHERE account_id = '%1$s'"),
                        Map.entry(
                                "SOONEST_FIRST",
                                "UPDATE lot SET expires_at = expires_at - interval '1 month' WHERE account_id = '%1$s' AND spent = 0"),
                        Map.entry(
                                "HOLD_TOOK_ITS_LOTS",
                                "UPDATE hold SET captured = captured + 1 WHERE account_id = '%1$s' AND captured BETWEEN 1 AND points - 1"),
                        Map.entry(
                                "LATE_RELEASE_EXPIRES",
                                "UPDATE journal_entry SET effective_at = now() + interval '9 years' WHERE account_id = '%1$s' AND type = 'CAPTURE'"),
                        Map.entry(
                                "ORDERS_GRANTED",
                                "UPDATE order_state SET granted = granted + 1 WHERE customer_id ="
                                        + " (SELECT customer_id FROM account WHERE id = '%1$s')"),
                        Map.entry(
                                "ORDERS_RESTORED",
                                "UPDATE order_state SET restored = restored + 1, refund = refund + 1 WHERE customer_id ="
                                        + " (SELECT customer_id FROM account WHERE id = '%1$s')"),
                        Map.entry(
                                "PROMISES_KEPT",
                                "INSERT INTO campaign_budget (campaign_id, budget, per_member, spent) VALUES ('%1$s', 9, 9, 5)"),
                        Map.entry(
                                "ORDERS_CONVERGED",
                                "UPDATE order_line SET awarded = awarded + 1, target = target + 1 WHERE order_id IN (SELECT order_id"
                                        + " FROM journal_entry WHERE account_id = '%1$s' AND type = 'ACCRUAL')"),
                        Map.entry(
                                "NEVER_OVERDRAWN",
                                "UPDATE journal_entry SET effective_at = now() + interval '1 hour' WHERE account_id = '%1$s' AND type = 'ACCRUAL'")));
    }

    static Set<String> broken() {
        return corruptions().keySet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void theOneThingBrokenByHandIsFoundAndNothingElse(String checks) throws SQLException {
        var account = busyCustomer().accountId();
        var before = found();
        try (var connection = Engines.superuser();
                var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            var corruption = corruptions().get(checks).formatted(account);
            assertTrue(statement.executeUpdate(corruption) > 0, corruption);
        }
        var after = found();
        var more = new TreeSet<String>();
        after.forEach(
                (check, count) -> {
                    if (count > before.get(check)) {
                        more.add(check);
                    }
                });
        assertEquals(checks, String.join(" ", more));
    }

    private static Map<String, Integer> found() {
        var found = new TreeMap<String, Integer>();
        List<Map<String, Object>> checks = audit().getList("checks");
        checks.forEach(
                check -> found.put((String) check.get("check"), (Integer) check.get("violations")));
        assertEquals(17, found.size());
        found.forEach((check, count) -> assertEquals(count, alarm(check), check));
        return found;
    }

    /** What an alert on this replica's gauges sees. */
    private static int alarm(String check) {
        return (int)
                Metrics.globalRegistry
                        .get("servicecard.loyalty.audit.violations")
                        .tag("check", check)
                        .gauge()
                        .value();
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

    private static int violations(int invariant) {
        List<Integer> found =
                audit().getList("checks.findAll { it.invariant == " + invariant + " }.violations");
        return found.stream().mapToInt(Integer::intValue).sum();
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
