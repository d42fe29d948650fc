package io.servicecard.platform.testing.operations;

import io.servicecard.platform.testing.Engines;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/**
 * What is in the database: rows and checksum of each table.
 *
 * @param tables by name
 */
record Snapshot(Map<String, String> tables) {
    private static final Duration QUIET = Duration.ofMillis(700);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The tables now, without those that are not counted. */
    static Snapshot now(Predicate<String> counted) {
        Map<String, String> tables = new TreeMap<>();
        try (var connection = Engines.superuser()) {
            for (var table : names(connection)) {
                if (counted.test(table)) {
                    tables.put(table, content(connection, table));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tables could not be read", e);
        }
        return new Snapshot(tables);
    }

    /** The tables as soon as nothing moves in them, for events of earlier requests may be about. */
    static Snapshot quiet(Predicate<String> counted) {
        var last = new Snapshot[1];
        Awaitility.await("a quiet database")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .during(QUIET)
                .until(
                        () -> {
                            var earlier = last[0];
                            last[0] = now(counted);
                            return last[0].equals(earlier);
                        });
        return last[0];
    }

    /** The tables that are not as they were. */
    Set<String> changedSince(Snapshot earlier) {
        var changed = new TreeSet<String>();
        tables.forEach(
                (table, content) -> {
                    if (!content.equals(earlier.tables().get(table))) {
                        changed.add(table);
                    }
                });
        return changed;
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var select =
                        connection.prepareStatement(
                                "SELECT relname FROM pg_class WHERE relkind = 'r'"
                                        + " AND relnamespace = 'public'::regnamespace");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static String content(Connection connection, String table) throws SQLException {
        try (var select =
                        connection.prepareStatement(
                                "SELECT count(*), sum(hashtextextended(t::text, 0)) FROM \""
                                        + table
                                        + "\" t");
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1) + " rows, " + row.getString(2);
        }
    }
}
