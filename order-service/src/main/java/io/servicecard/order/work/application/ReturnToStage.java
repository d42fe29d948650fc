package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.Order;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Has the work done again from a stage that was done. */
@ApplicationScoped
public class ReturnToStage {
    private final ChangeOrder orders;
    private final ReworkTexts texts;
    private final Acting acting;

    ReturnToStage(ChangeOrder orders, ReworkTexts texts, Acting acting) {
        this.orders = orders;
        this.texts = texts;
        this.acting = acting;
    }

    /**
     * The order after it.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen
     */
    @Transactional
    public Order to(UUID orderId, IfMatch ifMatch, String stage, String reason) {
        var worker = acting.worker();
        return orders.change(
                orderId,
                ifMatch,
                (order, act) ->
                        order.returnToStage(stage, texts.reason(order, reason), worker, act));
    }
}
