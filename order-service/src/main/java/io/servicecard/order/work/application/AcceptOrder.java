package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.Order;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes the item in. */
@ApplicationScoped
public class AcceptOrder {
    private final ChangeOrder orders;
    private final OrderTexts texts;

    AcceptOrder(ChangeOrder orders, OrderTexts texts) {
        this.orders = orders;
        this.texts = texts;
    }

    /**
     * The order after it.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen
     */
    @Transactional
    public Order accept(UUID orderId, IfMatch ifMatch, NewIntake act) {
        return orders.change(
                orderId, ifMatch, (order, by) -> order.accept(texts.intake(order, act), by));
    }
}
