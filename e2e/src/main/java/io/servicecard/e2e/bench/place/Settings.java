package io.servicecard.e2e.bench.place;

import io.servicecard.e2e.http.Wait;
import io.servicecard.e2e.suite.RunningSuite;
import java.io.IOException;
import java.util.Map;

/**
 * Settings of the database server that only some measurements need, and that it reads at its start
 * only. Taken back when closed.
 */
public final class Settings implements AutoCloseable {

    private final RunningSuite suite;
    private final Map<String, String> settings;

    private Settings(RunningSuite suite, Map<String, String> settings) {
        this.suite = suite;
        this.settings = settings;
    }

    /** Sets them and returns when everything runs again. */
    public static Settings of(RunningSuite suite, Map<String, String> settings) throws IOException {
        var server = new Server(suite.place());
        settings.forEach(
                (name, value) ->
                        server.run("postgres", "ALTER SYSTEM SET " + name + " = '" + value + "'"));
        restart(suite);
        return new Settings(suite, settings);
    }

    private static void restart(RunningSuite suite) throws IOException {
        var before = suite.processes().restarts();
        // fast shutdown: the supervisor starts it again
        Signal.send("INT", new Pids(suite.place()).of("postgres"));
        Wait.until(
                "PostgreSQL starts again",
                suite.processes()::restarts,
                restarts -> restarts.get("postgres") > before.get("postgres"));
        Wait.until(
                "the suite is whole",
                suite.processes()::describe,
                _ -> suite.processes().allReady());
    }

    @Override
    public void close() throws IOException {
        var server = new Server(suite.place());
        settings.keySet().forEach(name -> server.run("postgres", "ALTER SYSTEM RESET " + name));
        restart(suite);
    }
}
