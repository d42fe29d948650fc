package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.Order;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Notes that nobody fetches the item. It can still be paid for and handed over. */
@ApplicationScoped
public class UnclaimOrder {
    private final ChangeOrder orders;
    private final OrderConfig config;

    UnclaimOrder(ChangeOrder orders, OrderConfig config) {
        this.orders = orders;
        this.config = config;
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
}
