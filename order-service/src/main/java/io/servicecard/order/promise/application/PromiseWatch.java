package io.servicecard.order.promise.application;

import io.servicecard.platform.background.BackgroundWork;
import io.servicecard.platform.database.DatabaseTrouble;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Sees in every replica to it that customers are told before a promise is broken, once. */
@ApplicationScoped
public class PromiseWatch implements BackgroundWork {
    private static final Logger LOG = Logger.getLogger(PromiseWatch.class);
    private static final Duration SET_ASIDE = Duration.ofHours(1);

    private final LookAtBranch branches;
    private final PromiseConfig config;
    private final InstantSource clock;

    PromiseWatch(LookAtBranch branches, PromiseConfig config, InstantSource clock) {
        this.branches = branches;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "promise-watch";
    }

    @Override
    public Duration first() {
        return config.checkEvery();
    }

    @Override
    public Duration every() {
        return config.checkEvery();
    }

    @Override
    public void round(BooleanSupplier going) {
        look(clock.instant(), going);
    }

    /** Looks at everything that is due at a moment, each branch at most once. */
    public void look(Instant now, BooleanSupplier going) {
        for (var branch : branches.due(now)) {
            if (!going.getAsBoolean()) {
                return;
            }
            look(branch, now);
        }
    }

    /** What cannot be looked at is set aside: the others must not wait for it. */
    private void look(UUID branchId, Instant now) {
        try {
            branches.look(branchId, now);
        } catch (RuntimeException e) {
            if (DatabaseTrouble.of(e) != DatabaseTrouble.NONE) {
                throw e; // concerns all of them: the round ends here
            }
            LOG.errorf(
                    "The promises of branch %s cannot be looked at and are set aside: %s",
                    branchId, DatabaseTrouble.summary(e));
            branches.postpone(branchId, now.plus(SET_ASIDE));
        }
    }
}
