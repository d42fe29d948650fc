package io.servicecard.order;

import io.servicecard.platform.testing.Engines;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** How the database would answer a query over a million rows. */
public final class Plans {
    private Plans() {}

    /** The plan for a table of a million rows, which the planner is told of and nobody else. */
    public static String of(String table, String query) throws SQLException {
        return of(List.of(table), query);
    }

    /** The same for several such tables. */
    public static String of(List<String> tables, String query) throws SQLException {
        var plan = new StringBuilder();
        try (var connection = Engines.superuser();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var table : tables) {
                believeInAMillion(table, statement);
            }
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

    private static void believeInAMillion(String table, Statement statement) throws SQLException {
        statement.execute(
                ("UPDATE pg_class SET relpages = 1, reltuples = 1000000"
                                + " WHERE oid IN (SELECT indexrelid FROM pg_index WHERE indrelid = '%1$s'::regclass"
                                + " UNION SELECT '%1$s'::regclass)")
                        .formatted(table));
        // what an analysis found in the few rows of the tests says nothing about a million
        statement.execute(
                "DELETE FROM pg_statistic WHERE starelid = '%s'::regclass".formatted(table));
    }
}
