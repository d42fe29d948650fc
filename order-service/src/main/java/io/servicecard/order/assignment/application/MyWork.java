package io.servicecard.order.assignment.application;

import io.servicecard.order.staff.application.Staff;
import io.servicecard.order.staff.domain.StaffMember;
import io.servicecard.order.staff.domain.StaffRefused;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the caller has to do. */
@ApplicationScoped
public class MyWork {
    /**
     * What somebody has is found by {@code assignment_open_of_staff}, and is never more than one
     * may have: so much is put in order, and no more. A page begins after what stood last on the
     * page before, wherever that stands now.
     */
    static final String PAGE =
            """
            WITH last AS (
                SELECT a.id, o.ready_by, array_position(ARRAY['URGENT', 'HIGH', 'NORMAL', 'LOW'], o.priority) AS place
                FROM assignment a JOIN orders o ON o.id = a.order_id
                WHERE a.id = ?2 AND a.staff_id = ?1)
            SELECT a.id, a.order_id, o.number, a.stage, o.priority, o.ready_by, o.state, a.assigned_at
            FROM assignment a JOIN orders o ON o.id = a.order_id LEFT JOIN last ON true,
                array_position(ARRAY['URGENT', 'HIGH', 'NORMAL', 'LOW'], o.priority) AS mine(place)
            WHERE a.staff_id = ?1 AND a.ended_at IS NULL
                AND (last.id IS NULL OR (mine.place, o.ready_by, a.id) > (last.place, last.ready_by, last.id))
            ORDER BY mine.place, o.ready_by, a.id LIMIT ?3
            """;

    private final EntityManager entities;
    private final Staff staff;
    private final Caller caller;

    MyWork(EntityManager entities, Staff staff, Caller caller) {
        this.entities = entities;
        this.staff = staff;
        this.caller = caller;
    }

    /**
     * Something to do.
     *
     * @param id of the assignment
     * @param stage null for the order as a whole
     * @param dueAt what the customer was promised
     */
    public record Item(
            UUID id,
            UUID orderId,
            String orderNumber,
            String stage,
            String priority,
            Instant dueAt,
            String state,
            Instant assignedAt) {}

    /**
     * What comes first, then what was promised for the earliest time.
     *
     * @param after id of the item that stood last on the page before; any other for the first page
     * @throws StaffRefused.CallerUnknown when the caller is not registered
     */
    @Transactional
    public List<Item> after(UUID after, int limit) {
        var member =
                staff.ofSubject(caller.subject())
                        .map(StaffMember::id)
                        .orElseThrow(StaffRefused.CallerUnknown::new);
        return page(member, after, limit);
    }

    @SuppressWarnings("unchecked") // a native query has no typed form; the result class is given
    private List<Item> page(UUID member, UUID after, int limit) {
        return entities.createNativeQuery(PAGE, Item.class)
                .setParameter(1, member)
                .setParameter(2, after)
                .setParameter(3, limit)
                .getResultList();
    }
}
