package io.servicecard.order.work.application;

import io.servicecard.order.promise.application.Backlog;
import io.servicecard.order.promise.domain.OpenOrder;
import io.servicecard.order.promise.domain.OpenOrder.OpenStage;
import io.servicecard.order.promise.domain.OpenOrder.Phase;
import io.servicecard.order.work.domain.OrderState;
import io.servicecard.order.work.domain.StageState;
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
    private final EntityManager entities;

    OpenWork(EntityManager entities) {
        this.entities = entities;
    }

    /** An order with one of its stages that are not done; of an order without any, with none. */
    record Row(
            UUID id,
            OrderState state,
            Instant waitingSince,
            Instant reviewAt,
            String templateKey,
            String stage,
            Integer normMinutes,
            Instant startedAt) {}

    @Override
    public List<OpenOrder> of(UUID branchId, int most) {
        var rows =
                entities.createQuery(
                                "select o.id, o.standing.state, o.standing.wait.since,"
                                        + " o.standing.wait.reviewAt, o.worksheet.templateKey,"
                                        + " s.key, s.normMinutes, s.startedAt"
                                        + " from Order o left join o.worksheet.stages s"
                                        + " on s.state <> :done and (s.mandatory or s.state = :begun)"
                                        + " where o.id in (select x.id from Order x"
                                        + " where x.origin.branchId = :branch and x.standing.state in"
                                        + " (ACCEPTED, IN_PROGRESS, PENDING, HELD, QUALITY_CHECK)"
                                        + " order by x.id limit :most) order by o.id, index(s)",
                                Row.class)
                        .setParameter("done", StageState.DONE)
                        .setParameter("begun", StageState.STARTED)
                        .setParameter("branch", branchId)
                        .setParameter("most", most)
                        .getResultList();
        Map<UUID, List<Row>> orders = new LinkedHashMap<>();
        rows.forEach(row -> orders.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        return orders.values().stream().map(OpenWork::order).toList();
    }

    private static OpenOrder order(List<Row> rows) {
        var order = rows.getFirst();
        var phase =
                switch (order.state()) {
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
                rows.stream()
                        .filter(row -> row.stage() != null)
                        .map(row -> new OpenStage(row.stage(), row.normMinutes(), row.startedAt()))
                        .toList());
    }
}
