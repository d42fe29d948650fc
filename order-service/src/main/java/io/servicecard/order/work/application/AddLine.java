package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.Order;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Puts a little further work on an order, without asking the customer. */
@ApplicationScoped
public class AddLine {
    private final ChangeOrder orders;
    private final Pricing pricing;
    private final OrderConfig config;

    AddLine(ChangeOrder orders, Pricing pricing, OrderConfig config) {
        this.orders = orders;
        this.pricing = pricing;
        this.config = config;
    }

    /**
     * The order with it.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen; so when it is
     *     more than is tolerated
     */
    @Transactional
    public Order add(UUID orderId, IfMatch ifMatch, NewLine line) {
        return orders.change(
                orderId,
                ifMatch,
                (order, act) ->
                        order.offering()
                                .addLine(
                                        pricing.lines(order.bill().currency(), List.of(line))
                                                .getFirst(),
                                        config.toleranceBasisPoints(),
                                        act));
    }
}
