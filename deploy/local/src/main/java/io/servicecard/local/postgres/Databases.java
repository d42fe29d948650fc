package io.servicecard.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Makes databases and roles as {@code database.sql} describes them. */
public final class Databases {

    private static final String INSIDE = "\n-- [in the database]\n";

    private final Postgres postgres;

    public Databases(Postgres postgres) {
        this.postgres = postgres;
    }

    /**
     * One service's database.
     *
     * @param service short name, for example {@code card}: the database is {@code card_service},
     *     the roles {@code card_owner} and {@code card_app}
     */
    public record Spec(String service, String ownerPassword, String runtimePassword) {
        public String database() {
            return service + "_service";
        }

        public String owner() {
            return service + "_owner";
        }

        public String runtime() {
            return service + "_app";
        }
    }

    /** Makes what is missing, and sets the passwords again. Data is never touched. */
    public void ensure(Spec spec) throws SQLException {
        var sql = template();
        var split = sql.indexOf(INSIDE);
        try (var connection = postgres.connect("postgres")) {
            run(connection, sql.substring(0, split), spec);
        }
        try (var connection = postgres.connect(spec.database())) {
            run(connection, sql.substring(split), spec);
        }
    }

    private static void run(Connection connection, String part, Spec spec) throws SQLException {
        for (var statement : statements(fill(part, spec))) {
            for (var runnable :
                    statement.startsWith("SELECT")
                            ? yielded(connection, statement)
                            : List.of(statement)) {
                try (var execution = connection.createStatement()) {
                    execution.execute(runnable);
                }
            }
        }
    }

    private static List<String> yielded(Connection connection, String query) throws SQLException {
        var statements = new ArrayList<String>();
        try (var execution = connection.createStatement();
                var rows = execution.executeQuery(query)) {
            while (rows.next()) {
                statements.add(rows.getString(1));
            }
        }
        return statements;
    }

    private static List<String> statements(String part) {
        var statements = new ArrayList<String>();
        for (var block : part.split("\n\\s*\n", -1)) {
            var code = block.lines().filter(line -> !line.startsWith("--")).toList();
            if (!String.join("", code).isBlank()) {
                statements.add(String.join("\n", code).strip());
            }
        }
        return statements;
    }

    private static String fill(String template, Spec spec) {
        return template.replace("${database}", spec.database())
                .replace("${owner}", spec.owner())
                .replace("${runtime}", spec.runtime())
                .replace("${ownerPassword}", spec.ownerPassword())
                .replace("${runtimePassword}", spec.runtimePassword());
    }

    private static String template() {
        try (var stream =
                Objects.requireNonNull(Databases.class.getResourceAsStream("/database.sql"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
