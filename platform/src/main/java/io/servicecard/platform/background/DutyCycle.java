package io.servicecard.platform.background;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Keeps much work that can wait from crowding out who cannot: after each step it rests for as long
 * as the step took, so that the work is at it half of the time at most. When the database is busy,
 * steps take longer, and so do the rests.
 */
public final class DutyCycle {
    private static final long LONGEST_REST = Duration.ofSeconds(1).toNanos();

    private final LongSupplier nanos;
    private final Rest rest;

    /** Lets time pass; a test's own lets none. */
    interface Rest {
        void of(long nanos) throws InterruptedException;
    }

    /** By the machine's clock. */
    public DutyCycle() {
        this(System::nanoTime, TimeUnit.NANOSECONDS::sleep);
    }

    DutyCycle(LongSupplier nanos, Rest rest) {
        this.nanos = nanos;
        this.rest = rest;
    }

    /**
     * Does a step and rests, after one that fails too; a thread that is interrupted does not rest.
     */
    public void step(Runnable step) {
        long begun = nanos.getAsLong();
        try {
            step.run();
        } finally {
            rest(nanos.getAsLong() - begun);
        }
    }

    private void rest(long took) {
        try {
            rest.of(Math.min(took, LONGEST_REST));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
