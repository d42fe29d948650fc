package io.servicecard.order.work.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.work.domain.Return;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What came back, on record. */
@ApplicationScoped
class Returns implements PanacheRepositoryBase<Return, UUID> {
    /** Those of an order with their lines, oldest first. */
    List<Return> of(UUID orderId) {
        return list(
                "from Return r left join fetch r.lines where r.orderId = ?1 order by r.id",
                orderId);
    }

    /** Some of them, with greater ids than the cursor's. */
    List<Return> of(UUID orderId, UUID cursor, int limit) {
        return find("orderId = ?1 and id > ?2 order by id", orderId, cursor)
                .range(0, limit - 1)
                .list();
    }
}
