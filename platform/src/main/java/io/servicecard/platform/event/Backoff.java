package io.servicecard.platform.event;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Pauses that double from a first to a longest one, until reset. */
public final class Backoff {
    private static final Duration STEP = Duration.ofMillis(50);

    private final Duration first;
    private final Duration longest;
    private Duration next;

    private Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    /** Pauses that begin with the first. */
    public static Backoff between(Duration first, Duration longest) {
        return new Backoff(first, longest);
    }

    /** The pause that {@link #sleep} will make. */
    public Duration next() {
        return next;
    }

    /** What failed works again. */
    public void reset() {
        next = first;
    }

    /**
     * Pauses, in steps short enough to notice the end.
     *
     * @return false when the thread was interrupted or {@code going} turned false
     */
    public boolean sleep(BooleanSupplier going) {
        long until = System.nanoTime() + next.toNanos();
        next = next.multipliedBy(2).compareTo(longest) > 0 ? longest : next.multipliedBy(2);
        while (going.getAsBoolean() && System.nanoTime() < until) {
            try {
                Thread.sleep(STEP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return going.getAsBoolean();
    }
}
