package io.servicecard.e2e.bench.load;

import io.servicecard.e2e.suite.Say;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a load until its throughput has settled: the medians of two consecutive groups of windows
 * differ by less than one in twenty.
 *
 * @param window seconds of one window
 * @param limit seconds after which it is taken as it is
 * @param whole whether all that time is spent, however steady it looks: a throughput may rest while
 *     the compilers still work, and what is compared with others measured much later has no second
 *     chance
 */
public record WarmUp(double window, double limit, boolean whole) {

    private static final int GROUP = 3;
    private static final double STEADY = 0.05;

    /** Ends as soon as it is steady. */
    public WarmUp(double window, double limit) {
        this(window, limit, false);
    }

    /**
     * Warms up. Failures do not matter yet: a service may just have lost its connections.
     *
     * @return the throughput at the end
     */
    public double run(String what, Load load, int clients) throws InterruptedException {
        var windows = new ArrayList<Double>();
        double spent = 0;
        while (spent < limit && (whole || !isSteady(windows))) {
            var measured = load.closed(clients, Math.min(window, limit - spent));
            spent += measured.seconds();
            windows.add(measured.throughput());
        }
        Say.line(
                "%s: warmed up for %.0f s, from %.0f to %.0f/s, %s"
                        .formatted(
                                what,
                                spent,
                                windows.getFirst(),
                                windows.getLast(),
                                isSteady(windows) ? "steady" : "not yet steady"));
        return windows.getLast();
    }

    static boolean isSteady(List<Double> windows) {
        int size = windows.size();
        if (size < 2 * GROUP) {
            return false;
        }
        var before = median(windows.subList(size - 2 * GROUP, size - GROUP));
        var now = median(windows.subList(size - GROUP, size));
        return Math.abs(now - before) <= STEADY * before;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
