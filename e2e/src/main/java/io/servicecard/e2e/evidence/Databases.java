package io.servicecard.e2e.evidence;

import io.servicecard.e2e.suite.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The rows of the five databases, read as their owner. */
public final class Databases {

    /** The short names of the services. */
    public static final List<String> SERVICES =
            List.of("card", "order", "loyalty", "notification", "feedback");

    private final Place place;

    /** The databases of a suite. */
    public Databases(Place place) {
        this.place = place;
    }

    /** How many events still wait in each outbox; only outboxes that are not empty. */
    public Map<String, Long> waitingInOutboxes() {
        var waiting = new TreeMap<String, Long>();
        for (var service : SERVICES) {
            var rows = query(service, "SELECT count(*) FROM outbox");
            if (!rows.getFirst().getFirst().equals("0")) {
                waiting.put(service, Long.valueOf(rows.getFirst().getFirst()));
            }
        }
        return waiting;
    }

    /** A fingerprint of the content of every table of every service, by service and table. */
    public Map<String, String> fingerprints() {
        var prints = new TreeMap<String, String>();
        for (var service : SERVICES) {
            for (var table : tables(service)) {
                var content =
                        query(
                                        service,
                                        "SELECT count(*), md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM \""
                                                + table
                                                + "\" t")
                                .getFirst();
                prints.put(service + "." + table, content.get(0) + " rows, " + content.get(1));
            }
        }
        return prints;
    }

    /**
     * The tables in which a word stands, as {@code service.table}: what a dump would show, and also
     * what stands in the middle of binary columns, which PostgreSQL shows in hexadecimal.
     *
     * @param word letters, digits and signs of tokens
     */
    public List<String> tablesWith(String word) {
        var plain = word.toLowerCase(Locale.ROOT);
        var binary = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        var found = new ArrayList<String>();
        for (var service : SERVICES) {
            for (var table : tables(service)) {
                var rows =
                        query(
                                service,
                                "SELECT count(*) FROM \"%s\" t WHERE position('%s' IN lower(t::text)) > 0 OR position('%s' IN t::text) > 0"
                                        .formatted(table, plain, binary));
                if (!rows.getFirst().getFirst().equals("0")) {
                    found.add(service + "." + table);
                }
            }
        }
        return found;
    }

    private List<String> tables(String service) {
        return query(
                        service,
                        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'flyway%'")
                .stream()
                .map(List::getFirst)
                .toList();
    }

    /** Each account's cached points beside the sums of its postings, when they differ. */
    public List<String> accountsThatDifferFromTheirLedger() {
        return query(
                        "loyalty",
                        """
                        SELECT a.id, a.available, a.held, p.available, p.held
                        FROM account a
                        LEFT JOIN LATERAL (
                            SELECT coalesce(sum(points) FILTER (WHERE kind = 'AVAILABLE'), 0) AS available,
                                   coalesce(sum(points) FILTER (WHERE kind = 'HELD'), 0) AS held
                            FROM posting WHERE posting.account_id = a.id) p ON true
                        WHERE (a.available, a.held) IS DISTINCT FROM (p.available, p.held)
                        """)
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** The rows of a query in one service's database, each value as text. */
    public List<List<String>> query(String service, String sql) {
        try (var connection = connect(service);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot ask " + service + ": " + sql, e);
        }
    }

    private Connection connect(String service) throws SQLException {
        var connection = connectAsOwner(service);
        connection.setReadOnly(true);
        return connection;
    }

    /** A connection that may change everything in a service's database; the caller closes it. */
    public Connection connectAsOwner(String service) throws SQLException {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(place.home().resolve("secrets.properties"))) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DriverManager.getConnection(
                place.jdbc(service + "_service"),
                service + "_owner",
                secrets.getProperty(service + ".database.owner"));
    }
}
