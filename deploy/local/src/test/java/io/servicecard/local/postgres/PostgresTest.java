package io.servicecard.local.postgres;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.local.Ports;
import io.servicecard.local.TestFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real server: who may connect where, and what outlives a kill. */
class PostgresTest {

    private static final Databases.Spec CARD =
            new Databases.Spec("card", "card-owner-pw", "card-app-pw");
    private static final Databases.Spec ORDER =
            new Databases.Spec("order", "order-owner-pw", "order-app-pw");

    private static TestFolder folder;
    private static Postgres postgres;
    private static Process process;

    @BeforeAll
    static void start() throws Exception {
        folder = TestFolder.create();
        postgres = server();
        process = postgres.launch();
        await().ignoreExceptions().until(postgres::answers);
        for (var spec : new Databases.Spec[] {CARD, ORDER}) {
            new Databases(postgres).ensure(spec);
        }
    }

    private static Postgres server() throws Exception {
        var port = postgres == null ? Ports.free(1).getFirst() : postgres.port();
        return new Postgres(
                folder.path().resolve("postgres"),
                port,
                Postgres.Durability.FORGETFUL,
                folder.path().resolve("postgres.log"));
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.stop();
        folder.close();
    }

    @Test
    void theRuntimeRoleEntersItsOwnDatabaseOnly() throws Exception {
        try (var own = postgres.connect(CARD.database(), CARD.runtime(), CARD.runtimePassword())) {
            assertEquals("5s", text(own, "SHOW lock_timeout"));
        }
        for (var foreign : new String[] {ORDER.database(), "postgres", "template1"}) {
            refused(
                    "42501",
                    () -> postgres.connect(foreign, CARD.runtime(), CARD.runtimePassword()));
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        refused("28P01", () -> postgres.connect(CARD.database(), CARD.runtime(), "wrong"));
        refused("28P01", () -> postgres.connect("postgres", Postgres.SUPERUSER, "wrong"));
    }

    @Test
    void theRuntimeRoleChangesNoStructure() throws Exception {
        try (var own = postgres.connect(CARD.database(), CARD.runtime(), CARD.runtimePassword())) {
            refused("42501", () -> execute(own, "CREATE TABLE mine (id int)"));
            refused("42501", () -> execute(own, "CREATE SCHEMA mine"));
            refused("42501", () -> execute(own, "CREATE TEMPORARY TABLE mine (id int)"));
            refused("42501", () -> execute(own, "CREATE ROLE mine"));
        }
    }

    @Test
    void makingTheDatabasesAgainKeepsTheDataAndSetsThePasswords() throws Exception {
        try (var owner = postgres.connect(ORDER.database(), ORDER.owner(), ORDER.ownerPassword())) {
            execute(owner, "CREATE TABLE kept (id int)");
        }
        new Databases(postgres)
                .ensure(new Databases.Spec("order", ORDER.ownerPassword(), "another"));
        refused(
                "28P01",
                () -> postgres.connect(ORDER.database(), ORDER.runtime(), ORDER.runtimePassword()));
        new Databases(postgres).ensure(ORDER);
        try (var owner = postgres.connect(ORDER.database(), ORDER.owner(), ORDER.ownerPassword())) {
            assertEquals("0", text(owner, "SELECT count(*) FROM kept"));
        }
    }

    @Test
    void committedDataSurvivesAKillAndTheOrphanIsStopped() throws Exception {
        try (var owner = postgres.connect(CARD.database(), CARD.owner(), CARD.ownerPassword())) {
            execute(owner, "CREATE TABLE survivor (id int)");
            execute(owner, "INSERT INTO survivor VALUES (42)");
        }
        process.destroyForcibly().waitFor();
        process = postgres.launch();
        await().ignoreExceptions().until(postgres::answers);
        try (var owner = postgres.connect(CARD.database(), CARD.owner(), CARD.ownerPassword())) {
            assertEquals("42", text(owner, "SELECT id FROM survivor"));
        }

        // a new supervisor finds the server of the old one and stops it before it starts its own
        var orphan = process;
        postgres = server();
        process = postgres.launch();
        assertFalse(orphan.isAlive());
        await().until(postgres::answers);
    }

    @Test
    void aLockWhoseProcessIdBelongsToAnotherByNowIsNoObstacle() throws Exception {
        process.destroyForcibly().waitFor();
        var lock = folder.path().resolve("postgres/data/postmaster.pid");
        var other =
                new ProcessBuilder(
                                Unprivileged.under(folder.path().resolve("postgres"))
                                        .command("sleep", "600"))
                        .start();
        try {
            Files.writeString(
                    lock, Files.readString(lock).replaceFirst("\\d+", Long.toString(other.pid())));
            process = postgres.launch();
            await().ignoreExceptions().until(postgres::answers);
            assertTrue(other.isAlive());
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void theSuperusersPasswordIsForTheOwnersEyesOnly() throws Exception {
        var file = folder.path().resolve("postgres/superuser.properties");
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertTrue(Files.readString(file).contains(postgres.superuserPassword()));
        assertFalse(Files.readString(logOf(folder)).contains(postgres.superuserPassword()));
    }

    private static Path logOf(TestFolder folder) {
        return folder.path().resolve("postgres.log");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private interface Attempt {
        void run() throws SQLException;
    }

    private static void refused(String state, Attempt attempt) {
        assertEquals(state, assertThrows(SQLException.class, attempt::run).getSQLState());
    }
}
