package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.Order;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Hands the work to somebody else's check. */
@ApplicationScoped
public class SubmitQualityCheck {
    private final ChangeOrder orders;

    SubmitQualityCheck(ChangeOrder orders) {
        this.orders = orders;
    }

    /**
     * The order after it.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen
     */
    @Transactional
    public Order submit(UUID orderId, IfMatch ifMatch) {
        return orders.change(orderId, ifMatch, (order, act) -> order.checking().submit(act));
    }
}
