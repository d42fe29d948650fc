package io.servicecard.platform.crypto;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.servicecard.platform.database.DatabaseTrouble;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Moves people's keys from a previous master key to the one in use, in the background after the
 * start. When it says that none is left, the previous secret can be taken out of the configuration.
 */
@ApplicationScoped
class Rewrapping {
    private static final Logger LOG = Logger.getLogger(Rewrapping.class);
    private static final int BATCH = 500;

    private final PersonalData personalData;
    private final MasterKeys masters;
    private ScheduledExecutorService scheduler;

    Rewrapping(PersonalData personalData, MasterKeys masters) {
        this.personalData = personalData;
        this.masters = masters;
    }

    void start(@Observes StartupEvent event) {
        scheduler =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("rewrapping").daemon().factory());
        if (masters.replaced().isPresent()) {
            var rounds = scheduler.scheduleWithFixedDelay(this::round, 5, 600, TimeUnit.SECONDS);
            LOG.debugf("Personal keys are moved to another master key: %s", rounds);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        scheduler.shutdownNow();
    }

    private void round() {
        try {
            int moved = 0;
            for (int batch = personalData.rewrap(BATCH);
                    batch > 0;
                    batch = personalData.rewrap(BATCH)) {
                moved += batch;
            }
            LOG.infof("%d personal keys were moved to the master key in use; none is left", moved);
        } catch (RuntimeException e) {
            LOG.warnf("Personal keys wait for the next round: %s", DatabaseTrouble.summary(e));
        }
    }
}
