package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.Order;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Begins a stage; the caller carries it out. */
@ApplicationScoped
public class StartStage {
    private final ChangeOrder orders;
    private final Acting acting;

    StartStage(ChangeOrder orders, Acting acting) {
        this.orders = orders;
        this.acting = acting;
    }

    /**
     * The order after it.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen
     */
    @Transactional
    public Order start(UUID orderId, IfMatch ifMatch, String stage) {
        var worker = acting.worker();
        return orders.change(
                orderId, ifMatch, (order, act) -> order.startStage(stage, worker, act));
    }
}
