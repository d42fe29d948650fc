package io.servicecard.e2e.bench.reference;

import io.servicecard.e2e.bench.place.Server;
import io.servicecard.e2e.http.Wait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Learns what a service sends to its database for a unit of work: lets the server log every
 * statement while the work is done twice. So the reference is always what the service does now.
 */
public final class Capture {

    private static final int ATTEMPTS = 6;
    private static final Duration LOG_LIMIT = Duration.ofSeconds(20);

    /** What the service does beside requests: publishing the outbox and asking whether it lives. */
    private static final Pattern BESIDE =
            Pattern.compile(
                    "pg_try_advisory_lock|pg_advisory_unlock|FROM outbox|^SELECT 1$|^$|^SET |^SHOW"
                            + " ",
                    Pattern.CASE_INSENSITIVE);

    /** What stands only in transactions that apply events. */
    private static final Pattern CONSUMING =
            Pattern.compile("INTO inbox", Pattern.CASE_INSENSITIVE);

    private final Server server;
    private final StatementLog log;
    private final String service;
    private final Pattern unwanted;

    private Capture(Server server, String service, Pattern unwanted) {
        this.server = server;
        this.log = new StatementLog(server.place().logs().resolve("postgres.log"));
        this.service = service;
        this.unwanted = unwanted;
    }

    /**
     * Of what requests cause, without the events that the service consumes meanwhile.
     *
     * @param service short name, such as {@code order}
     */
    public static Capture ofRequests(Server server, String service) {
        return new Capture(
                server,
                service,
                Pattern.compile(BESIDE + "|" + CONSUMING, Pattern.CASE_INSENSITIVE));
    }

    /**
     * Of what events cause that the service consumes.
     *
     * @param service short name, such as {@code loyalty}
     */
    public static Capture ofEvents(Server server, String service) {
        return new Capture(server, service, BESIDE);
    }

    /** One unit of work, done by requests to the service. */
    @FunctionalInterface
    public interface Once {
        /** Does it. */
        void run() throws IOException;
    }

    /**
     * The scripts that do what those units of work do.
     *
     * @throws IllegalStateException when a unit never sends the same statements twice in turn
     */
    public List<String> scripts(List<Once> units) throws IOException {
        server.run("postgres", "ALTER SYSTEM SET log_statement = 'all'", "SELECT pg_reload_conf()");
        try {
            awaitSetting();
            var scripts = new ArrayList<String>();
            for (var unit : units) {
                scripts.add(PgbenchScript.of(twice(unit)));
            }
            return scripts;
        } finally {
            server.run("postgres", "ALTER SYSTEM RESET log_statement", "SELECT pg_reload_conf()");
        }
    }

    private Unit twice(Once work) throws IOException {
        var before = once(work);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var now = once(work);
            var unit = new Unit(before, now);
            if (unit.isSound()) {
                return unit;
            }
            before = now;
        }
        throw new IllegalStateException(
                "The statements of one request differ from time to time; the last ones: "
                        + before.stream().map(Statement::sql).toList());
    }

    /** The server writes its log before it answers; what it does beside may not be over yet. */
    private List<Statement> once(Once work) throws IOException {
        var begin = log.end();
        work.run();
        var statements =
                Wait.until(
                        "every transaction in the log has ended",
                        LOG_LIMIT,
                        () -> since(begin),
                        Transactions::areOver);
        return Transactions.without(
                statement -> unwanted.matcher(statement.sql()).find(), statements);
    }

    /**
     * Sessions notice a setting a moment after it was asked for: the server tells all that there
     * are before it lets the next one in. So when a new session logs its statement, all do.
     */
    private void awaitSetting() throws IOException {
        var begin = log.end();
        var mark = UUID.randomUUID().toString();
        Wait.until(
                "the server logs statements",
                LOG_LIMIT,
                () -> {
                    server.run("postgres", "SELECT '" + mark + "'");
                    return says(begin, mark);
                },
                isLogged -> isLogged);
    }

    private List<Statement> since(long begin) {
        try {
            return log.since(begin, service + "_app", service + "_service");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean says(long begin, String text) {
        try {
            return log.says(begin, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
