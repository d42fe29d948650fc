package io.servicecard.order.assignment.application;

import io.servicecard.order.assignment.application.WorkToGive.Due;
import io.servicecard.platform.background.BackgroundWork;
import io.servicecard.platform.background.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Gives in every replica what waits for somebody, order by order, where a manager chose that it
 * goes to people by itself. What nobody could have stays for whoever takes it, and is looked at
 * again. Replicas share the orders out by skipping locked rows.
 */
@ApplicationScoped
public class AssignByItself implements BackgroundWork {
    private static final int PAGE = 100;

    private final WorkToGive work;
    private final GiveOpenWork giveOpenWork;
    private final AssignmentConfig config;
    private final InstantSource clock;

    AssignByItself(
            WorkToGive work,
            GiveOpenWork giveOpenWork,
            AssignmentConfig config,
            InstantSource clock) {
        this.work = work;
        this.giveOpenWork = giveOpenWork;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "assign-by-itself";
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
        var now = clock.instant();
        new Sweep("Work of order", going)
                .over(Due.NONE, last -> work.due(now, last, PAGE), Due::orderId, this::give);
    }

    /** What cannot be looked at is set aside: it would be tried in vain every few seconds. */
    private void give(UUID orderId) {
        try {
            giveOpenWork.of(orderId);
        } catch (RuntimeException e) {
            work.later(orderId, clock.instant().plus(config.tryAgain()));
            throw e;
        }
    }
}
