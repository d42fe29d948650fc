package io.servicecard.local.postgres;

import io.servicecard.local.Folders;
import io.servicecard.local.Orphan;
import io.servicecard.local.Secrets;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private final Path home;
    private final Path data;
    private final int port;
    private final Durability durability;
    private final String password;
    private final File log;
    private Process process;

    /** Whether a commit is on the disk when it returns. */
    public enum Durability {
        /** As in production. */
        DURABLE,
        /** For tests: faster, and lost when the machine stops. */
        FORGETFUL
    }

    /**
     * @param home folder of the programs and the data; created when missing
     * @param port TCP port on loopback
     * @param log file the server's output is appended to
     */
    public Postgres(Path home, int port, Durability durability, Path log) throws IOException {
        this.home = Files.createDirectories(home.toAbsolutePath().normalize());
        this.data = this.home.resolve("data");
        this.port = port;
        this.durability = durability;
        this.log = log.toFile();
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
                        "PostgreSQL did not start on port " + port + "\n" + lastLines());
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
        var programs = Binaries.unpackInto(home.resolve("programs-" + VERSION));
        var runner = Unprivileged.under(programs);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(programs, runner);
        }
        process =
                run(
                        runner.command(
                                serverCommand(programs.resolve("bin/postgres"))
                                        .toArray(String[]::new)));
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

    private void initialise(Path programs, Unprivileged runner)
            throws IOException, InterruptedException {
        Folders.delete(data);
        Files.createDirectory(
                data,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var passwordFile = Files.createTempFile(home, "initial", ".tmp");
        try {
            Files.writeString(passwordFile, password);
            runner.own(data);
            runner.own(passwordFile);
            var initdb =
                    run(
                            runner.command(
                                    programs.resolve("bin/initdb").toString(),
                                    "--pgdata=" + data,
                                    "--username=" + SUPERUSER,
                                    "--auth=scram-sha-256",
                                    "--pwfile=" + passwordFile,
                                    "--encoding=UTF8",
                                    "--locale=C",
                                    "--locale-provider=builtin",
                                    "--builtin-locale=C.UTF-8",
                                    "--no-instructions",
                                    durability == Durability.DURABLE
                                            ? "--data-checksums"
                                            : "--no-sync"));
            if (initdb.waitFor() != 0) {
                Folders.delete(data);
                throw new IOException(
                        "PostgreSQL could not create its data folder " + data + "\n" + lastLines());
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private List<String> serverCommand(Path postgres) {
        var command = new ArrayList<>(List.of(postgres.toString(), "-D", data.toString()));
        var onOff = durability == Durability.DURABLE ? "on" : "off";
        for (var setting :
                List.of(
                        "port=" + port,
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "max_connections=200",
                        "shared_buffers=64MB",
                        "work_mem=4MB",
                        "maintenance_work_mem=32MB",
                        "max_wal_size=512MB",
                        "timezone=UTC",
                        "log_timezone=UTC",
                        "log_line_prefix=%m [%p] %q%u@%d ",
                        "fsync=" + onOff,
                        "synchronous_commit=" + onOff,
                        "full_page_writes=" + onOff)) {
            command.add("-c");
            command.add(setting);
        }
        return command;
    }

    private Process run(List<String> command) throws IOException {
        var builder =
                new ProcessBuilder(command)
                        .directory(home.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    /**
     * Stops a server that an earlier parent left running on this data; says whether there was one.
     */
    public boolean stopOrphan() throws IOException, InterruptedException {
        var pidFile = data.resolve("postmaster.pid");
        var lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.<String>of();
        var orphan =
                lines.isEmpty()
                        ? Optional.<ProcessHandle>empty()
                        : Orphan.find(Long.parseLong(lines.getFirst().strip()), data.toString());
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

    private String lastLines() throws IOException {
        var lines = log.exists() ? Files.readAllLines(log.toPath()) : List.<String>of();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }
}
