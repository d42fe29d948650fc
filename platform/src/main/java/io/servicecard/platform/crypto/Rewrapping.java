package io.servicecard.platform.crypto;

import io.servicecard.platform.background.BackgroundWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
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
        var last = new UUID(0, 0);
        while (last != null && going.getAsBoolean()) {
            var batch = personalData.rewrap(last, BATCH);
            moved += batch.moved();
            batch.stuck()
                    .forEach(owner -> LOG.errorf("The personal key of %s does not open", owner));
            last = batch.last();
        }
        long left = personalData.underReplaced();
        if (left == 0) {
            LOG.infof("%d personal keys were moved to the master key in use; none is left", moved);
        } else {
            LOG.warnf(
                    "%d personal keys were moved to the master key in use; %d are left under the"
                            + " previous one",
                    moved, left);
        }
    }
}
