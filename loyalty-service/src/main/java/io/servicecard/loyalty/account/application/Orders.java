package io.servicecard.loyalty.account.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.loyalty.account.domain.OrderPoints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** What is known of orders, as far as points go. Read after the lock of the customer's account. */
@ApplicationScoped
public class Orders implements PanacheRepositoryBase<OrderPoints, UUID> {
    /** The order, locked; a new one when nothing was known of it. */
    public OrderPoints lockOrOpen(UUID orderId, UUID customerId) {
        return findByIdOptional(orderId, LockModeType.PESSIMISTIC_WRITE)
                .orElseGet(
                        () -> {
                            var order = new OrderPoints(orderId, customerId);
                            persist(order);
                            return order;
                        });
    }

    /** Whether nothing is to be paid for the order any more. */
    public boolean isClosed(UUID orderId) {
        return findByIdOptional(orderId).map(OrderPoints::isClosed).orElse(false);
    }

    /** The customer's orders that were granted too little or too much. */
    public List<OrderPoints> toConverge(UUID customerId) {
        return list(
                "customerId = ?1 and target <> granted - reversed order by orderId", customerId);
    }
}
