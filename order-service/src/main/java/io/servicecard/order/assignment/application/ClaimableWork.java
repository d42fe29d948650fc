package io.servicecard.order.assignment.application;

import io.servicecard.order.assignment.domain.StageOfWork;
import io.servicecard.order.staff.application.Staff;
import io.servicecard.order.staff.domain.StaffMember;
import io.servicecard.order.staff.domain.StaffRefused;
import io.servicecard.order.template.application.PublishedTemplates;
import io.servicecard.order.template.domain.StageSpec;
import io.servicecard.order.work.domain.StageState;
import io.servicecard.platform.security.Caller;
import io.servicecard.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Work at the caller's branch that nobody has and the caller could take. What may begin, and who
 * can do it, is in the templates; so orders are read in their order, some at a time, until a page
 * is full.
 */
@ApplicationScoped
public class ClaimableWork {
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
                s.key, s.mandatory, s.state AS stage_state, EXISTS (SELECT FROM assignment a
                    WHERE a.order_id = o.id AND a.stage = s.key AND a.ended_at IS NULL) AS had
            FROM (
                SELECT *, array_position(ARRAY['URGENT', 'HIGH', 'NORMAL', 'LOW'], priority) AS place
                FROM orders
                WHERE branch_id = ?1 AND state IN ('ACCEPTED', 'IN_PROGRESS', 'PENDING', 'HELD')
                    AND (array_position(ARRAY['URGENT', 'HIGH', 'NORMAL', 'LOW'], priority), ready_by, id)
                        > (?2, ?3, ?4)
                    AND NOT EXISTS (SELECT FROM assignment a
                        WHERE a.order_id = orders.id AND a.stage IS NULL AND a.ended_at IS NULL)
                ORDER BY array_position(ARRAY['URGENT', 'HIGH', 'NORMAL', 'LOW'], priority), ready_by, id
                LIMIT ?5) o
            JOIN order_stage s ON s.order_id = o.id
            ORDER BY o.place, o.ready_by, o.id, s.position
            """;

    private final EntityManager entities;
    private final PublishedTemplates templates;
    private final Staff staff;
    private final Caller caller;

    ClaimableWork(
            EntityManager entities, PublishedTemplates templates, Staff staff, Caller caller) {
        this.entities = entities;
        this.templates = templates;
        this.staff = staff;
        this.caller = caller;
    }

    /**
     * An order with stages that the caller could take.
     *
     * @param dueAt what the customer was promised at the intake
     */
    public record Item(
            UUID orderId,
            String orderNumber,
            String priority,
            Instant dueAt,
            String state,
            List<StageSpec> stages) {}

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
            String stage,
            boolean mandatory,
            String stageState,
            boolean had) {}

    /**
     * What comes first, then what was promised for the earliest time.
     *
     * @param last the order that stood last on the page before, wherever it stands now; any other
     *     for the first page
     * @throws StaffRefused.CallerUnknown when the caller is not registered
     */
    @Transactional
    public List<Item> after(UUID last, int limit) {
        var member = staff.ofSubject(caller.subject()).orElseThrow(StaffRefused.CallerUnknown::new);
        List<Item> page = new ArrayList<>();
        var from = Optional.of(place(last, member));
        while (from.isPresent() && page.size() < limit) {
            var orders = some(from.get(), member);
            orders.forEach(order -> item(order, member).ifPresent(page::add));
            from = orders.size() < SOME ? Optional.empty() : Optional.of(place(orders.getLast()));
        }
        return page.subList(0, Math.min(limit, page.size()));
    }

    private Place place(UUID orderId, StaffMember member) {
        return list(Place.class, PLACE, orderId, member.branchId()).stream()
                .findFirst()
                .orElse(Place.FIRST);
    }

    private static Place place(List<Row> order) {
        var row = order.getFirst();
        return new Place(row.orderId(), row.place(), row.dueAt());
    }

    /** Rows order by order. */
    private List<List<Row>> some(Place from, StaffMember member) {
        List<List<Row>> orders = new ArrayList<>();
        for (var row :
                list(
                        Row.class,
                        SOME_ORDERS,
                        member.branchId(),
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

    @SuppressWarnings("unchecked") // a native query has no typed form; the result class is given
    private <T> List<T> list(Class<T> type, String query, Object... values) {
        var created = entities.createNativeQuery(query, type);
        for (int place = 0; place < values.length; place++) {
            created.setParameter(place + 1, values[place]);
        }
        return created.getResultList();
    }

    private Optional<Item> item(List<Row> order, StaffMember member) {
        var one = order.getFirst();
        var stages =
                StageOfWork.waiting(
                                templates.of(one.template(), one.version()),
                                order.stream()
                                        .map(
                                                row ->
                                                        new StageOfWork(
                                                                row.stage(),
                                                                row.mandatory(),
                                                                StageState.valueOf(
                                                                        row.stageState()),
                                                                row.had()))
                                        .toList())
                        .stream()
                        .filter(stage -> canDo(member, stage))
                        .toList();
        return stages.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Item(
                                one.orderId(),
                                one.orderNumber(),
                                one.priority(),
                                one.dueAt(),
                                one.state(),
                                stages));
    }

    private boolean canDo(StaffMember member, StageSpec stage) {
        return member.skills().containsAll(stage.terms().skills())
                && (caller.has(stage.role()) || caller.has(Roles.MANAGER));
    }
}
