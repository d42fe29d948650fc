package io.servicecard.order.assignment.application;

import io.servicecard.order.work.application.ServiceSkills;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Orders that a branch works on and nobody has as a whole, some at a time, in their order. */
@ApplicationScoped
class OrdersInWork {
    /** How many orders are looked at at once. */
    private static final int SOME = 100;

    /** Where the orders that follow one begin; of no order, before all. */
    static final String PLACE =
            """
            SELECT id, array_position(ARRAY['URGENT', 'HIGH', 'NORMAL', 'LOW'], priority), ready_by
            FROM orders WHERE id = ?1 AND branch_id = ?2 AND ready_by IS NOT NULL
            """;

    /** Orders in work that nobody has as a whole, with their stages. */
    static final String SOME_ORDERS =
            """
            SELECT o.id, o.place, o.ready_by, o.number, o.priority, o.state, o.template_key, o.template_version,
                o.service_skills,
                s.key, s.mandatory, s.state AS stage_state, EXISTS (SELECT FROM assignment a
                    WHERE a.order_id = o.id AND a.stage = s.key AND a.ended_at IS NULL) AS had
            FROM (
                SELECT *, array_position(ARRAY['URGENT', 'HIGH', 'NORMAL', 'LOW'], priority) AS place,
            """
                    + ServiceSkills.OF_ORDER
                    + """
                FROM orders o
                WHERE branch_id = ?1 AND state IN ('ACCEPTED', 'IN_PROGRESS', 'PENDING', 'HELD')
                    AND (array_position(ARRAY['URGENT', 'HIGH', 'NORMAL', 'LOW'], priority), ready_by, id)
                        > (?2, ?3, ?4)
                    AND NOT EXISTS (SELECT FROM assignment a
                        WHERE a.order_id = o.id AND a.stage IS NULL AND a.ended_at IS NULL)
                ORDER BY array_position(ARRAY['URGENT', 'HIGH', 'NORMAL', 'LOW'], priority), ready_by, id
                LIMIT ?5) o
            JOIN order_stage s ON s.order_id = o.id
            ORDER BY o.place, o.ready_by, o.id, s.position
            """;

    private final EntityManager entities;

    OrdersInWork(EntityManager entities) {
        this.entities = entities;
    }

    /** Where an order stands in the list. */
    record Place(UUID orderId, int place, Instant dueAt) {
        private static final Place FIRST = new Place(new UUID(0, 0), 0, Instant.EPOCH);
    }

    /** An order with one of its stages. */
    record Row(
            UUID orderId,
            int place,
            Instant dueAt,
            String orderNumber,
            String priority,
            String state,
            String template,
            int version,
            String serviceSkills,
            String stage,
            boolean mandatory,
            String stageState,
            boolean had) {}

    /** Where an order of the branch stands; before all for any other. */
    Place place(UUID orderId, UUID branchId) {
        return list(Place.class, PLACE, orderId, branchId).stream().findFirst().orElse(Place.FIRST);
    }

    /** The orders that follow, each with all its stages. */
    List<List<Row>> some(Place from, UUID branchId) {
        List<List<Row>> orders = new ArrayList<>();
        for (var row :
                list(
                        Row.class,
                        SOME_ORDERS,
                        branchId,
                        from.place(),
                        from.dueAt(),
                        from.orderId(),
                        SOME)) {
            if (orders.isEmpty() || !orders.getLast().getFirst().orderId().equals(row.orderId())) {
                orders.add(new ArrayList<>());
            }
            orders.getLast().add(row);
        }
        return orders;
    }

    /** Where the last of them stands, if others may follow. */
    static Optional<Place> after(List<List<Row>> some) {
        if (some.size() < SOME) {
            return Optional.empty();
        }
        var row = some.getLast().getFirst();
        return Optional.of(new Place(row.orderId(), row.place(), row.dueAt()));
    }

    @SuppressWarnings("unchecked") // a native query has no typed form; the result class is given
    private <T> List<T> list(Class<T> type, String query, Object... values) {
        var created = entities.createNativeQuery(query, type);
        for (int place = 0; place < values.length; place++) {
            created.setParameter(place + 1, values[place]);
        }
        return created.getResultList();
    }
}
