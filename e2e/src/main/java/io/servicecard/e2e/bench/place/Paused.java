package io.servicecard.e2e.bench.place;

import io.servicecard.e2e.suite.Place;
import java.io.IOException;
import java.util.List;

/**
 * Processes of the suite that do nothing for a while (SIGSTOP), so that what one service does is
 * compared with programs beside which nothing else runs. They go on when closed.
 */
public final class Paused implements AutoCloseable {

    private final List<Long> pids;

    private Paused(List<Long> pids) {
        this.pids = pids;
    }

    /** Pauses services, by their ids such as {@code card-service}. */
    public static Paused services(Place place, List<String> services) throws IOException {
        var pids = services.stream().map(new Pids(place)::of).toList();
        var paused = new Paused(pids);
        for (var pid : pids) {
            Signal.send("STOP", pid);
        }
        return paused;
    }

    /** Pauses every service but those. */
    public static Paused allBut(Place place, List<String> services) throws IOException {
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
