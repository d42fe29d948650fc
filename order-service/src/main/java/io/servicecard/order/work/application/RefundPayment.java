package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.Refund;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Gives money back that was paid for an order which ended without hand-over. */
@ApplicationScoped
public class RefundPayment {
    private final ChangeOrder orders;
    private final Refunds refunds;

    RefundPayment(ChangeOrder orders, Refunds refunds) {
        this.orders = orders;
        this.refunds = refunds;
    }

    /**
     * The refund, on record.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen
     */
    @Transactional
    public Refund refund(UUID orderId, IfMatch ifMatch, UUID paymentId, Money amount) {
        var id = Ids.next();
        orders.change(
                orderId,
                ifMatch,
                (order, act) -> {
                    var event = order.paying().refund(id, paymentId, amount, act);
                    refunds.persistAndFlush(new Refund(event));
                    return event;
                });
        return refunds.findById(id);
    }
}
