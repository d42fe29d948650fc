package io.servicecard.loyalty.account.application;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.servicecard.platform.database.DatabaseTrouble;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks for abandoned holds every few minutes, in each replica. */
@ApplicationScoped
class HoldSweep {
    private static final Logger LOG = Logger.getLogger(HoldSweep.class);
    private static final int BATCH = 50;

    private final ReleaseAbandoned releaseAbandoned;
    private ScheduledExecutorService scheduler;
    private ScheduledFuture<?> rounds;

    HoldSweep(ReleaseAbandoned releaseAbandoned) {
        this.releaseAbandoned = releaseAbandoned;
    }

    void start(@Observes StartupEvent event) {
        scheduler =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("hold-sweep").daemon().factory());
        rounds = scheduler.scheduleWithFixedDelay(this::round, 2, 5, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.cancel(true);
        scheduler.shutdown();
    }

    private void round() {
        try {
            int released = 0;
            for (int more = releaseAbandoned.batch(BATCH);
                    more > 0;
                    more = releaseAbandoned.batch(BATCH)) {
                released += more;
            }
            LOG.debugf("%d abandoned holds were released", released);
        } catch (RuntimeException e) {
            LOG.warnf("Abandoned holds stay for the next round: %s", DatabaseTrouble.summary(e));
        }
    }
}
