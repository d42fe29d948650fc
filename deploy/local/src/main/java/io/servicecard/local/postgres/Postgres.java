package io.servicecard.local.postgres;

import io.servicecard.local.Orphan;
import io.servicecard.local.Secrets;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server on loopback whose programs, data and log live in one folder.
 *
 * <p>Passwords are checked (SCRAM) also for local connections. A server left over by a killed
 * parent is stopped before a new one starts.
 */
public final class Postgres {

    /** The superuser's role name. */
    public static final String SUPERUSER = "postgres";

    /** PostgreSQL's version, as people know it. */
    public static final String VERSION = "18.6";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Cluster cluster;
    private final int port;
    private final String password;
    private Process process;

    /** Whether a commit is on the disk when it returns. */
    public enum Durability {
        /** As in production. */
        DURABLE,
        /** For tests: faster; survives the end of a process, not of the machine. */
        FORGETFUL
    }

    /**
     * @param home folder of the programs and the data; created when missing
     * @param port TCP port on loopback
     * @param log file the server's output is appended to
     */
    public Postgres(Path home, int port, Durability durability, Path log) throws IOException {
        this.cluster = new Cluster(home, durability, log);
        this.port = port;
        this.password = Secrets.in(home.resolve("superuser.properties")).get("password");
    }

    /**
     * Starts the server, as {@link #launch()} does, and returns when it answers.
     *
     * @throws IOException when it does not start; the message ends with the last lines of its log
     */
    public void start() throws IOException, InterruptedException {
        launch();
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                stop();
                throw new IOException(
                        "PostgreSQL did not start on port " + port + "\n" + cluster.lastLines());
            }
            TimeUnit.MILLISECONDS.sleep(25);
        }
    }

    /**
     * Starts the server's process, after it initialised the data at the first time and stopped what
     * an earlier parent left running.
     *
     * @throws IOException when the programs or the data folder cannot be made
     */
    public Process launch() throws IOException, InterruptedException {
        stopOrphan();
        process = cluster.launch(port, password);
        return process;
    }

    /** Whether the server takes connections now. */
    public boolean answers() {
        try (var connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /**
     * Stops the server: open transactions are rolled back, sessions closed, the data left clean.
     */
    public void stop() throws InterruptedException {
        if (process != null) {
            stop(process.toHandle());
        }
    }

    public int port() {
        return port;
    }

    public String superuserPassword() {
        return password;
    }

    /** A superuser's connection; the caller closes it. */
    public Connection connect(String database) throws SQLException {
        return connect(database, SUPERUSER, password);
    }

    /** A connection with that role's password; the caller closes it. */
    public Connection connect(String database, String role, String rolePassword)
            throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", role);
        settings.setProperty("password", rolePassword);
        settings.setProperty("connectTimeout", "2");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, settings);
    }

    /**
     * Stops a server that an earlier parent left running on this data; says whether there was one.
     */
    public boolean stopOrphan() throws IOException, InterruptedException {
        var orphan = cluster.runningServer();
        if (orphan.isPresent()) {
            stop(orphan.get());
        }
        return orphan.isPresent();
    }

    private static void stop(ProcessHandle server) throws InterruptedException {
        try {
            // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for the clients to leave
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
            while (server.isAlive() && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        } catch (IOException noKillProgram) {
            server.destroy();
        }
        if (server.isAlive()) {
            Orphan.stop(server, Duration.ofSeconds(5));
        }
    }
}
