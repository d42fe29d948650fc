package io.servicecard.e2e.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what another service does a moment later. */
public final class Wait {

    /** Longer than an engine or a service needs to come back after it was killed. */
    public static final Duration LIMIT = Duration.ofMinutes(2);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LAST_PAUSE = Duration.ofMillis(400);

    private Wait() {}

    /**
     * Looks again and again until it is as wanted.
     *
     * @param what for the message when it never is
     */
    public static <T> T until(String what, Supplier<T> look, Predicate<T> wanted) {
        return until(what, LIMIT, look, wanted);
    }

    /** Looks again and again until it is as wanted, but no longer than the limit. */
    public static <T> T until(String what, Duration limit, Supplier<T> look, Predicate<T> wanted) {
        var deadline = System.nanoTime() + limit.toNanos();
        var pause = FIRST_PAUSE;
        while (true) {
            var seen = look.get();
            if (wanted.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        what + ": not in " + limit.toSeconds() + " s; last seen: " + seen);
            }
            pauseFor(pause);
            pause =
                    pause.multipliedBy(2).compareTo(LAST_PAUSE) > 0
                            ? LAST_PAUSE
                            : pause.multipliedBy(2);
        }
    }

    private static void pauseFor(Duration pause) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
