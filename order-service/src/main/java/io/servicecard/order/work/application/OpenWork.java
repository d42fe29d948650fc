package io.servicecard.order.work.application;

import io.servicecard.order.promise.application.Backlog;
import io.servicecard.order.promise.domain.OpenOrder;
import io.servicecard.order.promise.domain.OpenOrder.OpenStage;
import io.servicecard.order.promise.domain.OpenOrder.Phase;
import io.servicecard.order.template.application.PublishedTemplates;
import io.servicecard.order.work.domain.OrderState;
import io.servicecard.order.work.domain.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The orders of a branch that are taken in and not ready, in one statement. */
@ApplicationScoped
class OpenWork implements Backlog {
    /** Read off {@code orders_in_work}; what comes first is kept when there is too much. */
    static final String LINE =
            """
            SELECT o.id, o.priority, o.state, o.waiting_since, o.review_at, o.template_key,
                o.template_version, s.key, s.norm_minutes, s.started_at
            FROM (
                SELECT *, array_position(ARRAY['URGENT', 'HIGH', 'NORMAL', 'LOW'], priority) AS place
                FROM orders WHERE branch_id = ?1
                    AND state IN ('ACCEPTED', 'IN_PROGRESS', 'PENDING', 'HELD', 'QUALITY_CHECK')
                ORDER BY array_position(ARRAY['URGENT', 'HIGH', 'NORMAL', 'LOW'], priority), id LIMIT ?2) o
            LEFT JOIN order_stage s ON s.order_id = o.id AND s.state <> 'DONE'
                AND (s.mandatory OR s.state = 'STARTED')
            ORDER BY o.place, o.id, s.position
            """;

    private final EntityManager entities;
    private final PublishedTemplates templates;

    OpenWork(EntityManager entities, PublishedTemplates templates) {
        this.entities = entities;
        this.templates = templates;
    }

    /** An order with one of its stages that are not done; of an order without any, with none. */
    record Row(
            UUID id,
            String priority,
            String state,
            Instant waitingSince,
            Instant reviewAt,
            String templateKey,
            int templateVersion,
            String stage,
            Integer normMinutes,
            Instant startedAt) {}

    @Override
    @SuppressWarnings("unchecked") // a native query has no typed form; the result class is given
    public List<OpenOrder> of(UUID branchId, int most) {
        List<Row> rows =
                entities.createNativeQuery(LINE, Row.class)
                        .setParameter(1, branchId)
                        .setParameter(2, most)
                        .getResultList();
        Map<UUID, List<Row>> orders = new LinkedHashMap<>();
        rows.forEach(row -> orders.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        return orders.values().stream().map(this::order).toList();
    }

    private OpenOrder order(List<Row> rows) {
        var order = rows.getFirst();
        var phase =
                switch (OrderState.valueOf(order.state())) {
                    case PENDING -> Phase.CUSTOMER;
                    case HELD -> Phase.HELD;
                    case ACCEPTED, IN_PROGRESS, QUALITY_CHECK -> Phase.WORK;
                    case DRAFT,
                            PLACED,
                            READY,
                            HANDED_OVER,
                            UNCLAIMED,
                            CLOSED,
                            REJECTED,
                            CANCELLING,
                            CANCELLED ->
                            throw new IllegalStateException("is not in work");
                };
        return new OpenOrder(
                order.id(),
                phase,
                order.waitingSince(),
                order.reviewAt(),
                order.templateKey(),
                Priority.valueOf(order.priority()).rank(),
                rows.stream().filter(row -> row.stage() != null).map(this::stage).toList());
    }

    private OpenStage stage(Row row) {
        return new OpenStage(row.stage(), skills(row), row.normMinutes(), row.startedAt());
    }

    /** A stage for the record, which no version asks for any more, asks for no skill. */
    private List<String> skills(Row row) {
        return templates
                .of(row.templateKey(), row.templateVersion())
                .content()
                .stage(row.stage())
                .map(stage -> stage.terms().skills())
                .orElse(List.of());
    }
}
