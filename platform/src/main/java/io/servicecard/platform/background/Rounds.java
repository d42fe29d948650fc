package io.servicecard.platform.background;

import io.servicecard.platform.database.DatabaseTrouble;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** The rounds of one piece of work: each plans the next when it is over. */
final class Rounds {
    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final BackgroundWork work;
    private final Timer timer;
    private final Executor threads;
    private final Pace pace;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile boolean going = true;

    /** Calls something once, later; a test's own lets no time pass. */
    interface Timer {
        void after(Duration delay, Runnable call);
    }

    Rounds(BackgroundWork work, Timer timer, Executor threads) {
        this.work = work;
        this.timer = timer;
        this.threads = threads;
        this.pace = new Pace(work.every());
    }

    void start() {
        plan(work.first());
    }

    /** No further round begins; one in the middle is told. */
    void stop() {
        going = false;
    }

    /** After the stop: waits for a round in the middle, then lets the work say its last word. */
    void last() {
        oneAtATime.lock();
        try {
            work.last();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception | LinkageError | StackOverflowError e) {
            LOG.warnf("The end of %s failed: %s", work.name(), DatabaseTrouble.summary(e));
        } finally {
            oneAtATime.unlock();
        }
    }

    private void plan(Duration delay) {
        timer.after(delay, () -> threads.execute(this::round));
    }

    private void round() {
        oneAtATime.lock();
        try {
            if (going) {
                var rest = restAfterWork();
                if (going) {
                    plan(rest);
                }
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    private Duration restAfterWork() {
        try {
            work.round(() -> going);
            return pace.afterSuccess();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return pace.afterFailure();
        } catch (Exception | LinkageError | StackOverflowError e) {
            var rest = pace.afterFailure();
            LOG.warnf(
                    "A round of %s failed, the next comes in %s: %s",
                    work.name(), rest, DatabaseTrouble.summary(e));
            return rest;
        }
    }
}
