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
    private final Passages passages;

    ReturnToStage(ChangeOrder orders, ReworkTexts texts, Acting acting, Passages passages) {
        this.orders = orders;
        this.texts = texts;
        this.acting = acting;
        this.passages = passages;
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
                        order.working()
                                .returnTo(
                                        stage,
                                        texts.reason(order, reason),
                                        worker,
                                        passages.backTo(order, stage),
                                        act));
    }
}
