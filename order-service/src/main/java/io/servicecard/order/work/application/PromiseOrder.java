package io.servicecard.order.work.application;

import io.servicecard.order.promise.application.PromiseByHand;
import io.servicecard.order.promise.application.ReadPromise;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Promises a time for an order that a person chose; the order itself stays as it is. */
@ApplicationScoped
public class PromiseOrder {
    private final ChangeOrder orders;
    private final PromiseByHand promises;

    PromiseOrder(ChangeOrder orders, PromiseByHand promises) {
        this.orders = orders;
        this.promises = promises;
    }

    /**
     * The promise after it.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused when there is no such order
     * @throws io.servicecard.order.promise.domain.PromiseRefused when it may not happen
     */
    @Transactional
    public ReadPromise.Shown promise(UUID orderId, Instant readyBy) {
        var order = orders.lock(orderId, null);
        return promises.promise(order.origin().branchId(), orderId, readyBy);
    }
}
