package io.servicecard.notification.delivery.application;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.servicecard.notification.message.application.MessageDue;
import io.servicecard.notification.message.application.PeerUnavailable;
import io.servicecard.platform.database.DatabaseTrouble;
import io.servicecard.platform.event.Backoff;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends what is due: woken at commit, and by a short poll for what the wake-up missed (a crash,
 * another replica, a retry). It claims only what it can hand over at once.
 */
@ApplicationScoped
public class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final int LAST = 10_000;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Round round;
    private final HandOver handOver;
    private final DeliveryConfig config;
    private final Semaphore wake = new Semaphore(0);
    private final Semaphore room;
    private volatile boolean running;
    private Thread thread;
    private ExecutorService senders;

    Dispatcher(Round round, HandOver handOver, DeliveryConfig config) {
        this.round = round;
        this.handOver = handOver;
        this.config = config;
        this.room = new Semaphore(config.parallel());
    }

    void start(@Observes @Priority(LAST) StartupEvent event) {
        if (config.enabled()) {
            running = true;
            senders =
                    Executors.newThreadPerTaskExecutor(
                            Thread.ofVirtual().name("message-sender-", 0).factory());
            thread = Thread.ofPlatform().name("message-dispatcher").start(this::run);
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageDue due) {
        wake.release();
    }

    /**
     * Claims no more, and waits for what is being handed over; the connection pool closes later.
     */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread != null) {
            running = false;
            wake.release();
            thread.join();
            senders.shutdown();
            if (!senders.awaitTermination(9, TimeUnit.SECONDS)) {
                LOG.warn("Messages that were being handed over go on after the next start");
            }
        }
    }

    private void run() {
        var pause = Backoff.between(FIRST_PAUSE, LONGEST_PAUSE);
        while (running) {
            try {
                if (!dispatch()) {
                    await(config.poll());
                }
                pause.reset();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception | LinkageError | StackOverflowError e) {
                LOG.warnf(
                        "Messages wait, the dispatcher tries again in %s: %s",
                        pause.next(),
                        e instanceof PeerUnavailable ? e.getMessage() : DatabaseTrouble.summary(e));
                if (!pause.sleep(() -> running)) {
                    return;
                }
            }
        }
    }

    /** Whether there may be more at once. */
    private boolean dispatch() throws InterruptedException {
        room.acquire();
        int places = 1 + room.drainPermits();
        int taken = 0;
        try {
            wake.drainPermits(); // before the claim: what is committed from here on wakes again
            var result = round.next(places);
            for (var parcel : result.parcels()) {
                senders.execute(() -> send(parcel));
                taken++;
            }
            return result.claimed() == places;
        } finally {
            room.release(places - taken);
        }
    }

    private void send(Parcel parcel) {
        try {
            handOver.send(parcel, () -> running);
        } finally {
            room.release();
        }
    }

    private void await(Duration longest) throws InterruptedException {
        if (wake.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }
}
