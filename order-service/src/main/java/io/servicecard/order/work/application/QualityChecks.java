package io.servicecard.order.work.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.work.domain.QualityCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The quality checks on record. */
@ApplicationScoped
class QualityChecks implements PanacheRepositoryBase<QualityCheck, UUID> {
    /** Those of an order, oldest first. */
    List<QualityCheck> of(UUID orderId) {
        return list("orderId = ?1 order by id", orderId);
    }
}
