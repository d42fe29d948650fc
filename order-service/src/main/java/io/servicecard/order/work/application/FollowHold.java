package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.Act;
import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.OrderEvent;
import io.servicecard.order.work.domain.Payment;
import io.servicecard.platform.money.Money;
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

    /** The points are held. */
    @Transactional
    public void held(UUID orderId, UUID paymentId, UUID holdId, Money amount) {
        follow(
                orderId,
                paymentId,
                (order, payment, act) -> order.pointsHeld(payment, holdId, amount, act));
    }

    /** Loyalty would not hold them. */
    @Transactional
    public void declined(UUID orderId, UUID paymentId) {
        follow(orderId, paymentId, (order, payment, act) -> order.pointsDeclined(payment));
    }

    /** They are spent. */
    @Transactional
    public void redeemed(UUID orderId, UUID paymentId) {
        follow(orderId, paymentId, (order, payment, act) -> order.pointsRedeemed(payment));
    }

    /** They are free again. */
    @Transactional
    public void released(UUID orderId, UUID paymentId) {
        follow(orderId, paymentId, (order, payment, act) -> order.pointsReleased(payment, act));
    }

    private void follow(UUID orderId, UUID paymentId, Step step) {
        orders.lock(orderId)
                .flatMap(
                        order ->
                                order.bill()
                                        .payment(paymentId)
                                        .flatMap(payment -> step.take(order, payment, loyalty())))
                .ifPresent(journal::record);
    }

    private Act loyalty() {
        return acting.asService("loyalty-service");
    }

    private interface Step {
        Optional<OrderEvent> take(Order order, Payment payment, Act act);
    }
}
