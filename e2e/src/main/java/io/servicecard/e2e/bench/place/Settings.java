package io.servicecard.e2e.bench.place;

import io.servicecard.e2e.http.Wait;
import io.servicecard.e2e.suite.RunningSuite;
import java.io.IOException;
import java.util.Map;

/** Settings of the database server that it reads at its start only. */
public final class Settings {

    private Settings() {}

    /**
     * Sets them and returns when everything runs again. The services' connections are lost with it,
     * so this comes before anything is asked of them.
     */
    public static void set(RunningSuite suite, Map<String, String> settings) throws IOException {
        var server = new Server(suite.place());
        settings.forEach(
                (name, value) ->
                        server.run("postgres", "ALTER SYSTEM SET " + name + " = '" + value + "'"));
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
}
