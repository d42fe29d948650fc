package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.Order;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Ends an order before the work is done, at once or as it was asked for; held points are released
 * by its event.
 */
@ApplicationScoped
public class CancelOrder {
    private final ChangeOrder orders;
    private final OrderTexts texts;

    CancelOrder(ChangeOrder orders, OrderTexts texts) {
        this.orders = orders;
        this.texts = texts;
    }

    /**
     * The order after it.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen
     */
    @Transactional
    public Order cancel(UUID orderId, IfMatch ifMatch, String reason) {
        return orders.change(
                orderId,
                ifMatch,
                (order, act) -> order.ending().cancel(texts.closingReason(order, reason), act));
    }

    /**
     * The order, waiting for the decision whether it ends.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen
     */
    @Transactional
    public Order request(UUID orderId, IfMatch ifMatch, String reason) {
        return orders.change(
                orderId,
                ifMatch,
                (order, act) -> order.ending().request(texts.closingReason(order, reason), act));
    }

    /**
     * The order, ended as it was asked for.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen
     */
    @Transactional
    public Order approve(UUID orderId, IfMatch ifMatch) {
        return orders.change(orderId, ifMatch, (order, act) -> order.ending().approve(act));
    }

    /**
     * The order, back where it was when its end was asked for.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen
     */
    @Transactional
    public Order refuse(UUID orderId, IfMatch ifMatch) {
        return orders.change(orderId, ifMatch, (order, act) -> order.ending().refuse(act));
    }
}
