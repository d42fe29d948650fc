package io.servicecard.order.work.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.work.domain.Refund;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was given back, on record. */
@ApplicationScoped
class Refunds implements PanacheRepositoryBase<Refund, UUID> {
    /** Those of an order, oldest first, with greater ids than the cursor's. */
    List<Refund> of(UUID orderId, UUID cursor, int limit) {
        return find("orderId = ?1 and id > ?2 order by id", orderId, cursor)
                .range(0, limit - 1)
                .list();
    }

    /** Those of an order that were given with some of its returns, oldest first. */
    List<Refund> with(UUID orderId, List<UUID> returns) {
        return returns.isEmpty()
                ? List.of()
                : list("orderId = ?1 and returnId in ?2 order by id", orderId, returns);
    }
}
