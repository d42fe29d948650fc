package io.servicecard.e2e.journey;

import io.servicecard.e2e.suite.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Many journeys at once, a bounded number of them under way. */
public final class Journeys {

    private Journeys() {}

    /**
     * Walks journeys of new customers, whose languages and channels take turns.
     *
     * @param inFlight how many are under way at the same time
     * @param told told after each step of each, in the thread that walks it
     */
    public static List<Journey.Walked> walk(
            World world, int count, int inFlight, Consumer<Journey.Step> told) {
        var tasks = new ArrayList<Callable<Journey.Walked>>();
        for (int turn = 0; turn < count; turn++) {
            var person = Person.anybody(turn);
            tasks.add(() -> new Journey(world, person, told).walk());
        }
        return run(inFlight, tasks);
    }

    /**
     * Runs all of them to their end.
     *
     * @param inFlight how many run at the same time
     * @return the results, in the order of the tasks
     * @throws AssertionError when some failed, with all reasons
     */
    public static <T> List<T> run(int inFlight, List<? extends Callable<T>> tasks) {
        var places = new Semaphore(inFlight);
        var done = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (var task : tasks) {
                running.add(threads.submit(() -> bounded(places, task, done, tasks.size())));
            }
            return results(running);
        }
    }

    private static <T> T bounded(Semaphore places, Callable<T> task, AtomicInteger done, int all)
            throws Exception {
        places.acquire();
        try {
            return task.call();
        } finally {
            places.release();
            var count = done.incrementAndGet();
            if (all >= 20 && count % (all / 10) == 0) {
                Say.line("%d of %d done".formatted(count, all));
            }
        }
    }

    private static <T> List<T> results(List<Future<T>> running) {
        var results = new ArrayList<T>();
        var failures = new ArrayList<Throwable>();
        for (var future : running) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                failures.add(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
        }
        if (!failures.isEmpty()) {
            var failure =
                    new AssertionError(
                            failures.size()
                                    + " of "
                                    + running.size()
                                    + " failed; the first: "
                                    + failures.getFirst());
            failures.stream().limit(5).forEach(failure::addSuppressed);
            throw failure;
        }
        return results;
    }
}
