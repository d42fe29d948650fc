package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.HoldNews;
import io.servicecard.order.work.domain.OrderEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/**
 * Follows what loyalty does with the points a payment asked for. A hold that no payment of ours
 * asked for is nobody's business here.
 */
@ApplicationScoped
public class FollowHold {
    private final Orders orders;
    private final Journal journal;
    private final Acting acting;

    FollowHold(Orders orders, Journal journal, Acting acting) {
        this.orders = orders;
        this.journal = journal;
        this.acting = acting;
    }

    /** Applies the news, whatever state order and payment are in. */
    @Transactional
    public void follow(UUID orderId, UUID paymentId, HoldNews news) {
        happened(orderId, paymentId, news).ifPresent(journal::record);
    }

    private Optional<OrderEvent> happened(UUID orderId, UUID paymentId, HoldNews news) {
        var act = acting.asService("loyalty-service");
        return orders.lock(orderId)
                .flatMap(
                        order ->
                                order.bill()
                                        .payment(paymentId)
                                        .flatMap(
                                                payment ->
                                                        order.paying().follow(payment, news, act)));
    }
}
