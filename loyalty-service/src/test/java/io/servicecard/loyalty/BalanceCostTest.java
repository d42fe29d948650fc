package io.servicecard.loyalty;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.loyalty.sql.Statements;
import io.servicecard.platform.testing.Engines;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reading a balance costs the same, however long the account's history is. */
@QuarkusTest
class BalanceCostTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aBalanceOfTenThousandEntriesIsReadOffAsFewPagesAsOneOfTen() throws Exception {
        var young = Customer.with(100).accountId();
        var old = Customer.with(100).accountId();
        live(old, 10_000);
        long few = pages(young);
        long many = pages(old);
        assertTrue(many <= few + 6, "pages read: " + few + " and " + many);
    }

    /** Adds entries with their lots, of which nothing is left. */
    private static void live(UUID account, int entries) throws SQLException {
        try (var connection = Engines.superuser();
                var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(
                    """
                    WITH entry AS (
                        INSERT INTO journal_entry (id, account_id, type, source_system, source_ref, source_version, actor, effective_at)
                        SELECT uuidv7(), '%s', 'BONUS', 'test', uuidv7()::text, 1, 'test', now() FROM generate_series(1, %d)
                        RETURNING id, account_id), posted AS (
                        INSERT INTO posting SELECT id, line, account_id, CASE line WHEN 0 THEN 'ISSUED' ELSE 'FORGIVEN' END, line * 2 - 1
                        FROM entry, generate_series(0, 1) line), granted AS (
                        INSERT INTO lot (id, account_id, entry_id, status, earned, remaining, held, spent, expired, clawed, available_from, expires_at)
                        SELECT uuidv7(), account_id, id, 'CLAWED', 1, 0, 0, 0, 0, 1, now(), now() + interval '1 year' FROM entry
                        RETURNING id, account_id, entry_id)
                    INSERT INTO lot_movement (id, lot_id, entry_id, account_id, kind, points)
                    SELECT uuidv7(), id, entry_id, account_id, kind, 1 FROM granted, unnest(ARRAY['GRANT', 'CLAW']) kind
                    """
                            .formatted(account, entries));
            statement.execute(
                    "UPDATE account SET lifetime_earned = lifetime_earned + %d WHERE id = '%s'"
                            .formatted(entries, account));
            statement.execute("ANALYZE lot");
        }
    }

    private static long pages(UUID account) throws SQLException, IOException {
        var statement =
                Statements.read("/account/moment.sql").replace(":account", "'" + account + "'");
        try (var connection = Engines.superuser();
                var explain = connection.createStatement();
                var plan =
                        explain.executeQuery(
                                "EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + statement)) {
            plan.next();
            JsonNode root = JSON.readTree(plan.getString(1)).get(0).get("Plan");
            return root.get("Shared Hit Blocks").asLong() + root.get("Shared Read Blocks").asLong();
        }
    }
}
