package io.servicecard.peers.check;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One database, asked by a connection of its own. */
final class Database implements AutoCloseable {

    private final Connection connection;

    Database(String url, String user, String password) throws SQLException {
        connection = DriverManager.getConnection(url, user, password);
    }

    /** The first column of a query, as text. */
    List<String> column(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        }
    }

    String value(String sql) throws SQLException {
        return column(sql).getFirst();
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * What an order left behind: for each of its rows the table, and which columns it fills; what
     * these hold is the order's own.
     */
    List<String> traces(String order, String key) throws SQLException {
        List<String> traces = new ArrayList<>();
        for (var rows :
                List.of(
                        "orders WHERE id = '%s'".formatted(order),
                        "order_line WHERE order_id = '%s' ORDER BY position".formatted(order),
                        "order_stage WHERE order_id = '%s' ORDER BY position".formatted(order),
                        "timeline_entry WHERE order_id = '%s'".formatted(order),
                        "payment WHERE order_id = '%s'".formatted(order),
                        "idempotency WHERE key = '%s'".formatted(key))) {
            var table = rows.substring(0, rows.indexOf(' '));
            column(
                            "SELECT (SELECT string_agg(key, ',' ORDER BY key) FROM"
                                    + " jsonb_each_text(to_jsonb(t)) WHERE value IS NOT NULL) FROM "
                                    + rows.replaceFirst(table, table + " t"))
                    .forEach(filled -> traces.add(table + " " + filled));
        }
        return traces;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
