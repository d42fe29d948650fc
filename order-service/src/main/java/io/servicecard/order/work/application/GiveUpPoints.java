package io.servicecard.order.work.application;

import io.servicecard.platform.background.BackgroundWork;
import io.servicecard.platform.background.Batches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/**
 * Gives payments with points up that loyalty has not answered for too long, so that what they kept
 * free can be paid otherwise. Points that are held after all go back, for the event says that the
 * payment is void. Replicas share the orders out by skipping locked rows.
 */
@ApplicationScoped
public class GiveUpPoints implements BackgroundWork {
    private static final int BATCH = 100;

    private final Orders orders;
    private final Journal journal;
    private final Acting acting;
    private final OrderConfig config;
    private final InstantSource clock;

    GiveUpPoints(
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
        return "give-up-points";
    }

    @Override
    public Duration first() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void round(BooleanSupplier going) {
        Batches.whileFull(BATCH, going, this::giveSomeUp);
    }

    /**
     * Gives the payments of some orders up, in one transaction.
     *
     * @return of how many orders
     */
    @Transactional
    public int giveSomeUp() {
        var asked = clock.instant().minus(config.pointsAnsweredWithin());
        var waiting = orders.lockAskingForPointsSince(asked, BATCH);
        for (var order : waiting) {
            for (var payment : order.bill().payments()) {
                if (payment.isAskedForBefore(asked)) {
                    var act = acting.asService("order-service");
                    journal.record(order.paying().voidPayment(payment.id(), act));
                }
            }
        }
        return waiting.size();
    }
}
