package io.servicecard.platform.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Publishes what stands in the outbox: woken at commit, and by a short poll for what the wake-up
 * missed (a crash, another replica, a row that committed late).
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int LAST = 10_000;

    /**
     * While another replica publishes, this one's rows must not wait for a whole poll once the
     * other is done.
     */
    private static final long CONTENDED_MILLIS = 25;

    private static final long TOGETHER_MILLIS = 5;

    private final OutboxBatch batch;
    private final EventsConfig config;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private Thread thread;

    OutboxRelay(OutboxBatch batch, EventsConfig config) {
        this.batch = batch;
        this.config = config;
    }

    void start(@Observes @Priority(LAST) StartupEvent event) {
        if (config.relay().enabled()) {
            running = true;
            thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Appended appended) {
        wake.release();
    }

    /**
     * Stops before the connection pool and waits for a batch in flight; what is not acknowledged by
     * then stays for the next start.
     */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread != null) {
            running = false;
            wake.release();
            if (!thread.join(java.time.Duration.ofSeconds(5))) {
                thread.interrupt();
                thread.join();
            }
        }
        batch.close();
    }

    private void awaitWork(long millis) throws InterruptedException {
        if (wake.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    /**
     * Whether rows were committed while a batch was sent: while it is so, no lock is given back,
     * and rows are let come together for a moment, or under load each would be a batch of its own.
     */
    private boolean isWoken() throws InterruptedException {
        if (wake.drainPermits() == 0) {
            return false;
        }
        TimeUnit.MILLISECONDS.sleep(TOGETHER_MILLIS);
        return true;
    }

    private void run() {
        var pause = Backoff.between(config.relay().poll(), config.relay().poll().multipliedBy(10));
        while (running) {
            try {
                boolean ours = batch.publish(full -> running && (full || isWoken()));
                pause.reset();
                awaitWork(ours ? config.relay().poll().toMillis() : CONTENDED_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception | LinkageError | StackOverflowError e) {
                LOG.warnf(
                        "The outbox waits, the relay tries again in %s: %s",
                        pause.next(), Failures.summary(e));
                if (!pause.sleep(() -> running)) {
                    return;
                }
            }
        }
    }
}
