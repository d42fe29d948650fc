package io.servicecard.e2e.chaos.load;

import java.time.Duration;

/** When the business is open; what is under way at the end may still be answered for a while. */
final class Hours {

    private final Duration evening;
    private volatile long closedAt = Long.MAX_VALUE;

    /**
     * Open until {@link #close}.
     *
     * @param evening how long answers are waited for after that
     */
    Hours(Duration evening) {
        this.evening = evening;
    }

    /** Nothing new is begun any more. */
    static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    void close() {
        closedAt = System.nanoTime();
    }

    boolean isOpen() {
        return closedAt == Long.MAX_VALUE;
    }

    void mustBeOpen() {
        if (!isOpen()) {
            throw new Closed();
        }
    }

    /** Whether nobody waits for answers any more. */
    boolean isLateEvening() {
        return !isOpen() && System.nanoTime() - closedAt > evening.toNanos();
    }
}
