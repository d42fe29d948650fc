package io.servicecard.order.work.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.work.domain.Order;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The orders. */
@ApplicationScoped
public class Orders implements PanacheRepositoryBase<Order, UUID> {
    /** The order, its row locked: first of all in every transaction that changes it. */
    public Optional<Order> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether an order has this number. */
    public boolean hasNumber(String number) {
        return count("origin.number", number) > 0;
    }

    /** The order that is tracked by the token of this hash. */
    public Optional<Order> tracked(String hash) {
        return find("origin.trackingHash", hash).firstResultOptional();
    }

    /** Newest first, those with smaller ids than the cursor's. */
    public List<Order> before(OrderFilter filter, UUID cursor, int limit) {
        Map<String, Object> values = new HashMap<>();
        var where = new StringBuilder("id < :cursor");
        values.put("cursor", cursor);
        filter.customerId()
                .ifPresent(
                        id -> {
                            where.append(" and origin.customerId = :customer");
                            values.put("customer", id);
                        });
        filter.branchId()
                .ifPresent(
                        id -> {
                            where.append(" and origin.branchId = :branch");
                            values.put("branch", id);
                        });
        filter.state()
                .ifPresent(
                        state -> {
                            where.append(" and state = :state");
                            values.put("state", state);
                        });
        return find(where + " order by id desc", values).range(0, limit - 1).list();
    }
}
