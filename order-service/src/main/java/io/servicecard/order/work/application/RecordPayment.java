package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.OrderRefused;
import io.servicecard.order.work.domain.Payment;
import io.servicecard.order.work.domain.PaymentMethod;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes payments: money at once, points by asking loyalty. */
@ApplicationScoped
public class RecordPayment {
    private final ChangeOrder orders;

    RecordPayment(ChangeOrder orders) {
        this.orders = orders;
    }

    /**
     * The payment, recorded.
     *
     * @throws OrderRefused when the order takes no payment, or not this one
     */
    @Transactional
    public Payment money(UUID orderId, IfMatch ifMatch, PaymentMethod method, Money amount) {
        var id = Ids.next();
        return of(
                orders.change(
                        orderId,
                        ifMatch,
                        (order, act) -> order.paying().pay(id, method, amount, act)),
                id);
    }

    /**
     * The payment, requested: events of loyalty-service decide it.
     *
     * @throws OrderRefused when the order takes no payment, or not this one
     */
    @Transactional
    public Payment points(UUID orderId, IfMatch ifMatch, long points) {
        var id = Ids.next();
        return of(
                orders.change(
                        orderId,
                        ifMatch,
                        (order, act) -> order.paying().payPoints(id, points, act)),
                id);
    }

    private static Payment of(Order order, UUID id) {
        return order.bill().payment(id).orElseThrow();
    }
}
