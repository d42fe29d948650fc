package io.servicecard.feedback.ownership.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.feedback.ownership.domain.KnownOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The orders this service heard of. */
@ApplicationScoped
public class KnownOrders implements PanacheRepositoryBase<KnownOrder, UUID> {
    /**
     * Notes whose order it is; an order already noted stays as it is, so that the events that tell
     * it may come in any order and any number.
     */
    public void note(UUID orderId, UUID customerId) {
        getEntityManager()
                .createNativeQuery(
                        "INSERT INTO known_order (order_id, customer_id) VALUES (?1, ?2)"
                                + " ON CONFLICT DO NOTHING")
                .setParameter(1, orderId)
                .setParameter(2, customerId)
                .executeUpdate();
    }
}
