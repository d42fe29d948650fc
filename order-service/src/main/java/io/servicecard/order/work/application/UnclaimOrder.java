package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.Order;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Notes that nobody fetches the item. It can still be paid for and handed over. */
@ApplicationScoped
public class UnclaimOrder {
    private final ChangeOrder orders;
    private final Orders all;
    private final OrderConfig config;
    private final InstantSource clock;

    UnclaimOrder(ChangeOrder orders, Orders all, OrderConfig config, InstantSource clock) {
        this.orders = orders;
        this.all = all;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The order after it.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen
     */
    @Transactional
    public Order unclaim(UUID orderId, IfMatch ifMatch) {
        return orders.change(
                orderId,
                ifMatch,
                (order, act) -> order.handingOver().unclaim(config.unclaimedAfter(), act));
    }

    /** Orders that may be noted so by now, newest first. */
    public List<Order> candidates(UUID cursor, int limit) {
        Instant lastTold = clock.instant().minus(config.unclaimedAfter());
        return all.uncollected(lastTold, cursor, limit);
    }
}
