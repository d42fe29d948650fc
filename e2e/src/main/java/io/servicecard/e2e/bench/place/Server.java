package io.servicecard.e2e.bench.place;

import io.servicecard.e2e.suite.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.LongConsumer;

/** The suite's database server, as its superuser has it. */
public final class Server {

    private final Place place;

    /** The server of that suite. */
    public Server(Place place) {
        this.place = place;
    }

    /** Runs statements, each in a transaction of its own. */
    public void run(String database, String... statements) {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database refuses: " + e.getMessage(), e);
        }
    }

    /** The rows of a query, each value as text. */
    public List<List<String>> query(String database, String sql) {
        try (var connection = connect(database);
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
            throw new IllegalStateException("The database refuses: " + e.getMessage(), e);
        }
    }

    /**
     * Runs a statement again and again, each time in a transaction of its own.
     *
     * @param before called with the turn, counted from 0, before each
     */
    public void insertOneByOne(String database, String sql, long times, LongConsumer before) {
        try (var connection = connect(database);
                var statement = connection.prepareStatement(sql)) {
            for (long turn = 0; turn < times; turn++) {
                before.accept(turn);
                statement.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database refuses: " + e.getMessage(), e);
        }
    }

    /** The only value of a query. */
    public String value(String database, String sql) {
        return query(database, sql).getFirst().getFirst();
    }

    /** How many bytes of write-ahead log were written so far. */
    public long walBytes() {
        return Long.parseLong(
                value("postgres", "SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn"));
    }

    /**
     * Makes a database that is a copy of a service's and belongs to the same owner. Sessions of the
     * service are ended for the moment that takes, as the server demands it.
     *
     * @param service short name, such as {@code order}
     */
    public void copy(String service, String copy) {
        var database = service + "_service";
        run(
                "postgres",
                "DROP DATABASE IF EXISTS " + copy + " WITH (FORCE)",
                "ALTER DATABASE " + database + " ALLOW_CONNECTIONS false");
        try {
            run(
                    "postgres",
                    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '"
                            + database
                            + "'",
                    "CREATE DATABASE %s OWNER %s_owner TEMPLATE %s STRATEGY FILE_COPY"
                            .formatted(copy, service, database));
        } finally {
            run("postgres", "ALTER DATABASE " + database + " ALLOW_CONNECTIONS true");
        }
    }

    /**
     * Drops a database with the slots of replication in it: one that is left would keep the server
     * from starting without {@code wal_level = logical}.
     */
    public void drop(String database) {
        var slots = "FROM pg_replication_slots WHERE database = '" + database + "'";
        run(
                "postgres",
                "SELECT pg_terminate_backend(active_pid, 5000) " + slots + " AND active",
                "SELECT pg_drop_replication_slot(slot_name) " + slots,
                "DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    }

    /** The password of a role that the suite made: {@code owner} or {@code runtime}. */
    public String password(String service, String role) {
        return secret(service + ".database." + role);
    }

    /** A secret of the suite, by its name in the file of secrets. */
    public String secret(String name) {
        return properties(place.home().resolve("secrets.properties")).getProperty(name);
    }

    /** The suite it belongs to. */
    public Place place() {
        return place;
    }

    private Connection connect(String database) throws SQLException {
        var password =
                properties(place.data("postgres").resolve("superuser.properties"))
                        .getProperty("password");
        return DriverManager.getConnection(place.jdbc(database), "postgres", password);
    }

    private static Properties properties(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
