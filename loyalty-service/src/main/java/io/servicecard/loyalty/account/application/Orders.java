package io.servicecard.loyalty.account.application;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.OrderPoints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What is known of orders, as far as points go. Read after the lock of the customer's account. */
@ApplicationScoped
public class Orders implements PanacheRepositoryBase<OrderPoints, UUID> {
    private final Ahead ahead;

    Orders(Ahead ahead) {
        this.ahead = ahead;
    }

    /** The order, locked; when nothing was known of it a new one, which is to be kept. */
    OrderPoints lockOrOpen(UUID orderId, Account account) {
        return ahead.of(account)
                .map(Ahead.Known::order)
                .orElseGet(() -> findByIdOptional(orderId, LockModeType.PESSIMISTIC_WRITE))
                .orElseGet(() -> new OrderPoints(orderId, account.customerId()));
    }

    /** Keeps a new order, as it stands by now. */
    void keep(OrderPoints order) {
        if (!isPersistent(order)) {
            persist(order);
        }
    }

    /** Those of the orders that something is known of, locked in the order of their ids. */
    Map<UUID, OrderPoints> lockAll(List<UUID> orderIds) {
        return find("orderId in ?1 order by orderId", orderIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .collect(toMap(OrderPoints::orderId, Function.identity()));
    }

    /** Whether nothing is to be paid for the order any more. */
    boolean isClosed(UUID orderId, Account account) {
        return ahead.of(account)
                .map(Ahead.Known::order)
                .orElseGet(() -> findByIdOptional(orderId))
                .filter(OrderPoints::isClosed)
                .isPresent();
    }

    /** The customer's orders that were granted too little or too much. */
    public List<OrderPoints> toConverge(UUID customerId) {
        return list(
                "customerId = ?1 and target <> granted - reversed order by orderId", customerId);
    }
}
