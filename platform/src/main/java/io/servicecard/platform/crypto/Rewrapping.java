package io.servicecard.platform.crypto;

import io.servicecard.platform.background.BackgroundWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Moves people's keys from a previous master key to the one in use, in the background after the
 * start. When it says that none is left, the previous secret can be taken out of the configuration.
 */
@ApplicationScoped
class Rewrapping implements BackgroundWork {
    private static final Logger LOG = Logger.getLogger(Rewrapping.class);
    private static final int BATCH = 500;

    private final PersonalData personalData;
    private final MasterKeys masters;

    Rewrapping(PersonalData personalData, MasterKeys masters) {
        this.personalData = personalData;
        this.masters = masters;
    }

    @Override
    public String name() {
        return "rewrapping";
    }

    @Override
    public Duration first() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public boolean isWanted() {
        return masters.replaced().isPresent();
    }

    @Override
    public void round(BooleanSupplier going) {
        int moved = 0;
        for (int batch = personalData.rewrap(BATCH);
                batch > 0 && going.getAsBoolean();
                batch = personalData.rewrap(BATCH)) {
            moved += batch;
        }
        LOG.infof("%d personal keys were moved to the master key in use; none is left", moved);
    }
}
