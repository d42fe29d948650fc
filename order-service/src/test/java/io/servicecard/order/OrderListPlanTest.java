package io.servicecard.order;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Engines;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every list of orders is read off an index in its order: nothing is sorted, nothing filtered. */
@QuarkusTest
class OrderListPlanTest {
    private static final String ID = "'0197f3d4-62a8-7f15-b0c3-918e4d7a25f6'";

    @ParameterizedTest
    @CsvSource({
        "orders_in_branch, branch_id = %s",
        "orders_of_branch, branch_id = %s AND state = 'READY'",
        "orders_of_customer, customer_id = %s",
        "orders_in_state, state = 'READY'",
        "orders_pk, true"
    })
    void aPageIsOneIndexScan(String index, String filter) throws SQLException {
        Job.placed(); // of an empty table the planner believes no figures
        var plan =
                plan(
                        "SELECT * FROM orders WHERE id < %s AND %s ORDER BY id DESC LIMIT 51"
                                .formatted(ID, filter.formatted(ID)));
        assertTrue(plan.contains("using " + index + " on orders"), plan);
        assertFalse(plan.contains("Sort"), plan);
        assertFalse(plan.contains("Filter"), plan);
    }

    /** The plan for a table of millions of orders, which the planner is told of and nobody else. */
    private static String plan(String query) throws SQLException {
        var plan = new StringBuilder();
        try (var connection = Engines.superuser();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "UPDATE pg_class SET relpages = 1, reltuples = 1000000"
                            + " WHERE oid IN (SELECT indexrelid FROM pg_index WHERE indrelid = 'orders'::regclass"
                            + " UNION SELECT 'orders'::regclass)");
            // what an analysis found in the few orders of the tests says nothing about millions
            statement.execute("DELETE FROM pg_statistic WHERE starelid = 'orders'::regclass");
            statement.execute("SET enable_seqscan = off");
            statement.execute("SET enable_bitmapscan = off");
            try (var lines = statement.executeQuery("EXPLAIN " + query)) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            connection.rollback();
        }
        return plan.toString();
    }
}
