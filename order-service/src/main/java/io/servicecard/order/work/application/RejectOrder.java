package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.Order;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Refuses an order before the item is taken in. */
@ApplicationScoped
public class RejectOrder {
    private final ChangeOrder orders;
    private final OrderTexts texts;

    RejectOrder(ChangeOrder orders, OrderTexts texts) {
        this.orders = orders;
        this.texts = texts;
    }

    /**
     * The order after it.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen
     */
    @Transactional
    public Order reject(UUID orderId, IfMatch ifMatch, String reason) {
        return orders.change(
                orderId,
                ifMatch,
                (order, act) -> order.ending().reject(texts.closingReason(order, reason), act));
    }
}
