package io.servicecard.order.work.application;

import io.servicecard.platform.background.BackgroundWork;
import io.servicecard.platform.background.Batches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/**
 * Reminds customers of items that are ready and were not fetched, a few times. Replicas share them
 * out by skipping locked rows.
 */
@ApplicationScoped
public class RemindOfStorage implements BackgroundWork {
    private static final int BATCH = 100;

    private final Orders orders;
    private final Journal journal;
    private final Acting acting;
    private final OrderConfig config;
    private final InstantSource clock;

    RemindOfStorage(
            Orders orders,
            Journal journal,
            Acting acting,
            OrderConfig config,
            InstantSource clock) {
        this.orders = orders;
        this.journal = journal;
        this.acting = acting;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "remind-of-storage";
    }

    @Override
    public Duration first() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void round(BooleanSupplier going) {
        Batches.whileFull(BATCH, going, this::remindSome);
    }

    /**
     * Reminds some, in one transaction.
     *
     * @return how many
     */
    @Transactional
    public int remindSome() {
        var before = clock.instant().minus(config.remindEvery());
        var waiting = orders.lockToRemind(before, config.remindersAtMost(), BATCH);
        for (var order : waiting) {
            journal.record(order.handingOver().remind(acting.asService("order-service")));
        }
        return waiting.size();
    }
}
