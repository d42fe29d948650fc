package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.Intake;
import io.servicecard.order.work.domain.Order;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes the item in. */
@ApplicationScoped
public class AcceptOrder {
    private final ChangeOrder orders;

    AcceptOrder(ChangeOrder orders) {
        this.orders = orders;
    }

    /**
     * The order after it.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen
     */
    @Transactional
    public Order accept(UUID orderId, IfMatch ifMatch, Intake act) {
        return orders.change(orderId, ifMatch, (order, by) -> order.accept(act, by));
    }
}
