package io.servicecard.order.deadline.application;

import io.servicecard.order.deadline.application.Clocks.Due;
import io.servicecard.platform.background.BackgroundWork;
import io.servicecard.platform.database.DatabaseTrouble;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Tells what has become at risk or late, in every replica and each thing once. */
@ApplicationScoped
public class DeadlineWatch implements BackgroundWork {
    private static final Logger LOG = Logger.getLogger(DeadlineWatch.class);
    private static final int PAGE = 200;
    private static final Duration SET_ASIDE = Duration.ofHours(1);

    private final CheckClocks checks;
    private final InstantSource clock;
    private final Duration every;

    DeadlineWatch(
            CheckClocks checks,
            InstantSource clock,
            @ConfigProperty(name = "servicecard.deadlines.check-every") Duration every) {
        this.checks = checks;
        this.clock = clock;
        this.every = every;
    }

    @Override
    public String name() {
        return "deadline-watch";
    }

    @Override
    public Duration first() {
        return every;
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void round(BooleanSupplier going) {
        look(clock.instant(), going);
    }

    /** Looks at everything that is due at a moment, each clock at most once. */
    public void look(Instant now, BooleanSupplier going) {
        var page = checks.due(now, Due.FIRST, PAGE);
        while (!page.isEmpty()) {
            for (var due : page) {
                if (!going.getAsBoolean()) {
                    return;
                }
                check(due.id(), now);
            }
            page = checks.due(now, page.getLast(), PAGE);
        }
    }

    /** What cannot be looked at is set aside: the others must not wait for it. */
    private void check(UUID clockId, Instant now) {
        try {
            checks.check(clockId, now);
        } catch (RuntimeException e) {
            if (DatabaseTrouble.of(e) != DatabaseTrouble.NONE) {
                throw e; // concerns all of them: the round ends here
            }
            LOG.errorf(
                    "Clock %s cannot be looked at and is set aside: %s",
                    clockId, DatabaseTrouble.summary(e));
            checks.postpone(clockId, now.plus(SET_ASIDE));
        }
    }
}
