package io.servicecard.loyalty;

import java.util.Collections;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Several replicas that do the same at once. */
final class Replicas {
    private static final int SOME = 4;

    private Replicas() {}

    /** Lets them do it, and waits for all. */
    static void atOnce(Runnable work) {
        try (var replicas = Executors.newFixedThreadPool(SOME)) {
            for (var done :
                    replicas.invokeAll(Collections.nCopies(SOME, Executors.callable(work)))) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("one of the replicas failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while replicas work", e);
        }
    }
}
