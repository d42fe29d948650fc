package io.servicecard.order.assignment.application;

import io.servicecard.order.assignment.domain.Assignment;
import io.servicecard.order.assignment.domain.Ranking;
import io.servicecard.order.assignment.domain.Strategy;
import io.servicecard.order.work.application.ReadOrders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Reads who has an order, and who could. */
@ApplicationScoped
public class ReadAssignments {
    private final ReadOrders orders;
    private final Assignments assignments;
    private final Candidates candidates;
    private final Strategies strategies;

    ReadAssignments(
            ReadOrders orders,
            Assignments assignments,
            Candidates candidates,
            Strategies strategies) {
        this.orders = orders;
        this.assignments = assignments;
        this.candidates = candidates;
        this.strategies = strategies;
    }

    /**
     * Who has and had it, oldest first, with greater ids than the cursor's.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused.NotFound when there is no such order
     */
    @Transactional
    public List<Assignment> of(UUID orderId, UUID cursor, int limit) {
        return assignments.of(orders.one(orderId).id(), cursor, limit);
    }

    /**
     * The members of the order's branch by a strategy, as things stand.
     *
     * @param stage key of a stage; null for the order as a whole
     * @param asked null for the one that was chosen for such orders
     * @throws io.servicecard.order.work.domain.OrderRefused when there is no such order or stage
     */
    @Transactional
    public Ranking candidates(UUID orderId, String stage, Strategy asked) {
        var order = orders.one(orderId);
        return Ranking.of(strategies.or(asked, order), candidates.of(order, stage));
    }
}
