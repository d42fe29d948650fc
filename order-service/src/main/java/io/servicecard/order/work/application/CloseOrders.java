package io.servicecard.order.work.application;

import io.servicecard.platform.background.BackgroundWork;
import io.servicecard.platform.background.Batches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/**
 * Closes orders whose time for disputes is over. Replicas share them out by skipping locked rows.
 */
@ApplicationScoped
public class CloseOrders implements BackgroundWork {
    private static final int BATCH = 100;

    private final Orders orders;
    private final Journal journal;
    private final Acting acting;
    private final OrderConfig config;
    private final InstantSource clock;

    CloseOrders(
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
        return "close-orders";
    }

    @Override
    public Duration first() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void round(BooleanSupplier going) {
        Batches.whileFull(BATCH, going, this::closeSome);
    }

    /**
     * Closes some, in one transaction.
     *
     * @return how many
     */
    @Transactional
    public int closeSome() {
        var over =
                orders.lockHandedOverBefore(clock.instant().minus(config.disputeWindow()), BATCH);
        for (var order : over) {
            journal.record(order.handingOver().close(acting.asService("order-service")));
        }
        return over.size();
    }
}
