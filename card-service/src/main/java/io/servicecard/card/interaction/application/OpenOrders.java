package io.servicecard.card.interaction.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Which orders of a customer are not finished, as far as their events have arrived. */
@ApplicationScoped
public class OpenOrders {
    private static final int SHOWN = 50;

    private final EntityManager entities;

    OpenOrders(EntityManager entities) {
        this.entities = entities;
    }

    /** An order that is not finished. */
    public record OpenOrder(UUID orderId, String number) {}

    /** An order as an event of it tells. */
    public record Sighting(
            UUID orderId, UUID customerId, String number, boolean open, long orderVersion) {}

    /**
     * Takes over what the event tells, in any order. An order that has ended stays so, though its
     * fee may still be paid.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(Sighting order) {
        entities.createNativeQuery(
                        "INSERT INTO customer_order AS o (order_id, customer_id, order_number, open, order_version)"
                                + " VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (order_id) DO UPDATE"
                                + " SET open = o.open AND excluded.open,"
                                + " order_version = greatest(o.order_version, excluded.order_version)"
                                + " WHERE o.order_version < excluded.order_version OR NOT excluded.open")
                .setParameter(1, order.orderId())
                .setParameter(2, order.customerId())
                .setParameter(3, order.number())
                .setParameter(4, order.open())
                .setParameter(5, order.orderVersion())
                .executeUpdate();
    }

    /** The customer's unfinished orders, the newest 50, newest first. */
    @Transactional
    public List<OpenOrder> of(UUID customerId) {
        List<?> rows =
                entities.createNativeQuery(
                                "SELECT order_id, order_number FROM customer_order"
                                        + " WHERE customer_id = ?1 AND open ORDER BY order_id DESC")
                        .setParameter(1, customerId)
                        .setMaxResults(SHOWN)
                        .getResultList();
        return rows.stream().map(OpenOrders::open).toList();
    }

    private static OpenOrder open(Object row) {
        var columns = (Object[]) row;
        return new OpenOrder((UUID) columns[0], (String) columns[1]);
    }
}
