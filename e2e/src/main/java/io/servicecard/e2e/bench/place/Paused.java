package io.servicecard.e2e.bench.place;

import io.servicecard.e2e.suite.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Processes of the suite that do nothing for a while (SIGSTOP), so that what one service does is
 * compared with programs beside which nothing else runs. They go on when closed. None is paused
 * within a transaction: as long as one is open, the server keeps what all others leave behind, and
 * who reads a row passes by all its earlier versions.
 */
public final class Paused implements AutoCloseable {

    private static final String SERVICE_SUFFIX = "-service";
    private static final int ATTEMPTS = 2_000; // over two minutes: it may have much to catch up on
    private static final long STATEMENT_MILLIS = 20;
    private static final long TRANSACTION_MILLIS = 50;

    private final List<Long> pids;

    private Paused(List<Long> pids) {
        this.pids = pids;
    }

    /**
     * Pauses services, by their ids such as {@code card-service}.
     *
     * @throws IllegalStateException when one is never seen without an open transaction
     */
    public static Paused services(Place place, List<String> services)
            throws IOException, InterruptedException {
        var pids = new ArrayList<Long>();
        var paused = new Paused(pids);
        for (var service : services) {
            var pid = new Pids(place).of(service);
            pids.add(pid);
            try {
                stop(new Server(place), service, pid);
            } catch (IOException | InterruptedException | RuntimeException e) {
                paused.close();
                throw e;
            }
        }
        return paused;
    }

    private static void stop(Server server, String service, long pid)
            throws IOException, InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Signal.send("STOP", pid);
            if (!service.endsWith(SERVICE_SUFFIX)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(STATEMENT_MILLIS);
            if (!isInTransaction(server, service.replace('-', '_'))) {
                return;
            }
            Signal.send("CONT", pid);
            TimeUnit.MILLISECONDS.sleep(TRANSACTION_MILLIS);
        }
        throw new IllegalStateException(service + " is never without an open transaction");
    }

    private static boolean isInTransaction(Server server, String database) {
        return server.value(
                        database,
                        "SELECT count(*) > 0 FROM pg_stat_activity WHERE datname = '%s' AND usename LIKE '%%app' AND xact_start IS NOT NULL"
                                .formatted(database))
                .equals("t");
    }

    /** Pauses every service but those. */
    public static Paused allBut(Place place, List<String> services)
            throws IOException, InterruptedException {
        return services(
                place,
                List.of(
                                "card-service",
                                "order-service",
                                "loyalty-service",
                                "notification-service",
                                "feedback-service")
                        .stream()
                        .filter(service -> !services.contains(service))
                        .toList());
    }

    @Override
    public void close() throws IOException {
        for (var pid : pids) {
            Signal.send("CONT", pid);
        }
    }
}
