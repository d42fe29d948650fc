package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.Refund;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads what came back of an order and what was given back: staff, and its customer. */
@ApplicationScoped
public class ReadRefunds {
    private final ReadOrders orders;
    private final Returns returns;
    private final Refunds refunds;

    ReadRefunds(ReadOrders orders, Returns returns, Refunds refunds) {
        this.orders = orders;
        this.returns = returns;
        this.refunds = refunds;
    }

    /** What was given back, oldest first. */
    public List<Refund> refunds(UUID orderId) {
        return refunds.of(orders.one(orderId).id());
    }

    /** What came back, oldest first. */
    public List<TakenBack> returns(UUID orderId) {
        var given = refunds(orderId);
        return returns.of(orderId).stream().map(taken -> new TakenBack(taken, given)).toList();
    }
}
