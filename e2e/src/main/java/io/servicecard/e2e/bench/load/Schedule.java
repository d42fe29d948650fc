package io.servicecard.e2e.bench.load;

import java.util.concurrent.TimeUnit;

/**
 * When each piece of work is to begin, by the clock and not by the answers: a system that stalls
 * does not thereby ask for less.
 *
 * @param begin of the first, as {@link System#nanoTime()}
 * @param perSecond rate
 */
public record Schedule(long begin, double perSecond) {

    /** The intended moment of the n-th, counted from 0. */
    public long intended(long number) {
        return begin + (long) (number * (TimeUnit.SECONDS.toNanos(1) / perSecond));
    }

    /** Waits until the n-th is to begin; not at all when that moment has passed. */
    public void await(long number) {
        try {
            TimeUnit.NANOSECONDS.sleep(intended(number) - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** How many fit into that time. */
    public long within(double seconds) {
        return Math.max(1, Math.round(perSecond * seconds));
    }
}
