package io.servicecard.platform.background;

import java.util.function.BooleanSupplier;

/**
 * Much of the same in batches: each is a short transaction of its own, so that nobody waits long
 * for what it locks.
 */
public final class Batches {
    private Batches() {}

    /**
     * Does some, in a transaction of its own.
     *
     * @param <E> what it fails with
     */
    @FunctionalInterface
    public interface Batch<E extends Exception> {
        /** How much it was. */
        int some() throws E;
    }

    /**
     * Does batch after batch until one is not full: what there is to do is done then. Ends before
     * the next one when the service stops, and with the failure of one that fails.
     *
     * @param full how much a batch is at most
     * @param going false when the service stops
     * @return how much all of them were
     */
    public static <E extends Exception> long whileFull(
            int full, BooleanSupplier going, Batch<E> batch) throws E {
        long all = 0;
        int some = full;
        while (some == full && going.getAsBoolean()) {
            some = batch.some();
            all += some;
        }
        return all;
    }
}
