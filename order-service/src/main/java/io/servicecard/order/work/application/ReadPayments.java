package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.Payment;
import io.servicecard.order.work.domain.Refund;
import io.servicecard.order.work.domain.Return;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Reads what was paid for an order, what came back of it and what was given back, each oldest first
 * and with greater ids than the cursor's: staff, and its customer.
 */
@ApplicationScoped
public class ReadPayments {
    private final ReadOrders orders;
    private final Payments payments;
    private final Returns returns;
    private final Refunds refunds;

    ReadPayments(ReadOrders orders, Payments payments, Returns returns, Refunds refunds) {
        this.orders = orders;
        this.payments = payments;
        this.returns = returns;
        this.refunds = refunds;
    }

    /** What was paid, or is to be paid with points. */
    public List<Payment> payments(UUID orderId, UUID cursor, int limit) {
        return payments.of(orders.one(orderId).id(), cursor, limit);
    }

    /** What was given back. */
    public List<Refund> refunds(UUID orderId, UUID cursor, int limit) {
        return refunds.of(orders.one(orderId).id(), cursor, limit);
    }

    /** What came back. */
    public List<TakenBack> returns(UUID orderId, UUID cursor, int limit) {
        var page = returns.of(orders.one(orderId).id(), cursor, limit);
        var given = refunds.with(orderId, page.stream().map(Return::id).toList());
        return page.stream().map(taken -> new TakenBack(taken, given)).toList();
    }
}
