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
    private final Passages passages;

    StartStage(ChangeOrder orders, Acting acting, Passages passages) {
        this.orders = orders;
        this.acting = acting;
        this.passages = passages;
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
                orderId,
                ifMatch,
                (order, act) ->
                        order.working()
                                .start(stage, worker, passages.into(order, stage, worker), act));
    }
}
