package io.servicecard.order.work.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.work.domain.Payment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The payments, some at a time; whoever changes one does it with its order. */
@ApplicationScoped
class Payments implements PanacheRepositoryBase<Payment, UUID> {
    /** Those of an order, oldest first, with greater ids than the cursor's. */
    List<Payment> of(UUID orderId, UUID cursor, int limit) {
        return find(
                        "select p from Order o join o.bill.payments p"
                                + " where o.id = ?1 and p.id > ?2 order by p.id",
                        orderId,
                        cursor)
                .range(0, limit - 1)
                .list();
    }
}
