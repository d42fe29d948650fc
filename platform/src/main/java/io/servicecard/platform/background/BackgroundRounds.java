package io.servicecard.platform.background;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Runs all {@link BackgroundWork} of the service: one timer plans the rounds, each runs on a
 * virtual thread of its own. It begins after everything else has started and ends before the
 * connections close.
 */
@ApplicationScoped
class BackgroundRounds {
    private static final Logger LOG = Logger.getLogger(BackgroundRounds.class);
    private static final int LAST = 10_000;
    private static final int FIRST = 1;
    private static final int PATIENCE_SECONDS = 5;

    private final List<BackgroundWork> works;
    private List<Rounds> all = List.of();
    private ScheduledThreadPoolExecutor timer;
    private ExecutorService threads;

    BackgroundRounds(@All List<BackgroundWork> works) {
        this.works = works;
    }

    void start(@Observes @Priority(LAST) StartupEvent event) {
        timer =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().name("background-timer").daemon().factory());
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        threads =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("background-", 0).factory());
        all =
                works.stream()
                        .filter(BackgroundWork::isWanted)
                        .map(work -> new Rounds(work, this::after, threads))
                        .toList();
        all.forEach(Rounds::start);
    }

    /** Waits a little for rounds in the middle; what is left then is interrupted. */
    void stop(@Observes @Priority(FIRST) ShutdownEvent event) throws InterruptedException {
        if (timer == null) {
            return; // the start failed before
        }
        timer.shutdown();
        all.forEach(Rounds::stop);
        all.forEach(rounds -> threads.execute(rounds::last));
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("Background work did not end in time and is interrupted");
            threads.shutdownNow();
        }
    }

    private void after(Duration delay, Runnable call) {
        if (!timer.isShutdown()) {
            // a round plans the next itself and is stopped by its own flag
            var unused = timer.schedule(call, delay.toNanos(), TimeUnit.NANOSECONDS);
        }
    }
}
