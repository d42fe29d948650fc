package io.servicecard.e2e.chaos.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many requests were answered in each second, and how they ended. Safe for many threads. */
public final class Pace {

    private final long begun = System.nanoTime();
    private final List<Second> seconds = new ArrayList<>();
    private final Map<String, Long> ends = new TreeMap<>();

    /**
     * One second of the run.
     *
     * @param answered with 2xx to 4xx
     * @param failed with 5xx, or without an answer
     */
    public record Second(int answered, int failed) {}

    /** Seconds since the begin. */
    public int now() {
        return (int) ((System.nanoTime() - begun) / 1_000_000_000L);
    }

    synchronized void ended(String how, boolean answered) {
        ends.merge(how, 1L, Long::sum);
        var now = now();
        fill(now);
        var second = seconds.get(now);
        seconds.set(
                now,
                new Second(
                        second.answered() + (answered ? 1 : 0),
                        second.failed() + (answered ? 0 : 1)));
    }

    /** The seconds so far, also those in which nothing was answered. */
    public synchronized List<Second> seconds() {
        fill(now());
        return List.copyOf(seconds);
    }

    private void fill(int upTo) {
        while (seconds.size() <= upTo) {
            seconds.add(new Second(0, 0));
        }
    }

    /** How often requests ended in which way: a status, a problem's code, or no answer. */
    public synchronized Map<String, Long> ends() {
        return new TreeMap<>(ends);
    }
}
