package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.Payment;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Takes a payment with points back, whether loyalty has answered or not. Its event makes loyalty
 * release the hold, also one that it places before it reads of this.
 */
@ApplicationScoped
public class VoidPayment {
    private final ChangeOrder orders;

    VoidPayment(ChangeOrder orders) {
        this.orders = orders;
    }

    /**
     * The payment, void.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen
     */
    @Transactional
    public Payment of(UUID orderId, UUID paymentId, IfMatch ifMatch) {
        return orders.change(
                        orderId,
                        ifMatch,
                        (order, act) -> order.paying().voidPayment(paymentId, act))
                .bill()
                .payment(paymentId)
                .orElseThrow();
    }
}
