package io.servicecard.platform.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Looks for words in everything a service's database holds. */
public final class PlainText {
    private PlainText() {}

    /**
     * The tables in which a word stands in clear: in any column of any type, in whatever case, and
     * in the middle of binary ones (which PostgreSQL shows in hexadecimal).
     */
    public static List<String> tablesWith(String... words) throws SQLException {
        try (var connection = Engines.superuser()) {
            List<String> found = new ArrayList<>();
            for (var table : tables(connection)) {
                for (var word : words) {
                    if (holds(connection, table, word)) {
                        found.add(table);
                    }
                }
            }
            return found;
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row =
                        query.executeQuery(
                                "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'")) {
            List<String> tables = new ArrayList<>();
            while (row.next()) {
                tables.add(row.getString(1));
            }
            return tables;
        }
    }

    private static boolean holds(Connection connection, String table, String word)
            throws SQLException {
        try (var query =
                connection.prepareStatement(
                        "SELECT EXISTS (SELECT FROM "
                                + table
                                + " AS t WHERE position(lower(?) IN lower(t::text)) > 0"
                                + " OR position(? IN t::text) > 0)")) {
            query.setString(1, word);
            query.setString(2, HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)));
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
