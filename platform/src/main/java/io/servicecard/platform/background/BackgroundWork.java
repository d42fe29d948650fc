package io.servicecard.platform.background;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Something a service does by itself, round after round, in every replica. A bean that implements
 * it is all there is to do: {@link BackgroundRounds} starts it, paces it and ends it. Rounds of the
 * same work never overlap in a replica; those of several replicas do, so a round takes what it
 * works on by a lock that the others skip.
 */
public interface BackgroundWork {
    /** What logs call it, in small letters and hyphens. */
    String name();

    /** From the start of the service to the first round. */
    Duration first();

    /** From the end of a round to the next. */
    Duration every();

    /** Whether there is anything to do at all with this configuration. */
    default boolean isWanted() {
        return true;
    }

    /**
     * One round. What it throws is logged without messages, which may carry values, and the next
     * round comes later.
     *
     * @param going false when the service stops: a round of many small steps ends before the next
     */
    void round(BooleanSupplier going) throws Exception;

    /** A last word before the connections close; for work that holds something in memory. */
    default void last() throws Exception {}
}
