package io.servicecard.order.work.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.work.domain.QualityCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The quality checks on record. */
@ApplicationScoped
class QualityChecks implements PanacheRepositoryBase<QualityCheck, UUID> {
    /** Those of an order, oldest first, with greater ids than the cursor's. */
    List<QualityCheck> of(UUID orderId, UUID cursor, int limit) {
        return find("orderId = ?1 and id > ?2 order by id", orderId, cursor)
                .range(0, limit - 1)
                .list();
    }
}
