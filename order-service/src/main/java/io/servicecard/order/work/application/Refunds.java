package io.servicecard.order.work.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.work.domain.Refund;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was given back, on record. */
@ApplicationScoped
class Refunds implements PanacheRepositoryBase<Refund, UUID> {
    /** Those of an order, oldest first. */
    List<Refund> of(UUID orderId) {
        return list("orderId = ?1 order by id", orderId);
    }
}
