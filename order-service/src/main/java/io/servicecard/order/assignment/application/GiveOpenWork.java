package io.servicecard.order.assignment.application;

import io.servicecard.order.assignment.domain.Assignment;
import io.servicecard.order.assignment.domain.Ranking;
import io.servicecard.order.assignment.domain.StageOfWork;
import io.servicecard.order.assignment.domain.Strategy;
import io.servicecard.order.staff.application.Staff;
import io.servicecard.order.staff.domain.StaffMember;
import io.servicecard.order.template.application.PublishedTemplates;
import io.servicecard.order.template.domain.StageSpec;
import io.servicecard.order.work.application.Acting;
import io.servicecard.order.work.application.Orders;
import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.OrderCommand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Gives what waits for somebody in an order to the best by the strategy that was chosen, if it goes
 * to people by itself. It locks what giving by hand locks, in the same order: the order, then the
 * loads of its branch. So nobody waits in a circle, and what was counted still holds.
 */
@ApplicationScoped
class GiveOpenWork {
    private final Orders orders;
    private final WorkToGive work;
    private final Assignments assignments;
    private final Candidates candidates;
    private final Loads loads;
    private final Strategies strategies;
    private final GiveWork giveWork;
    private final PublishedTemplates templates;
    private final Staff staff;
    private final Acting acting;
    private final AssignmentConfig config;
    private final InstantSource clock;

    GiveOpenWork(
            Orders orders,
            WorkToGive work,
            Assignments assignments,
            Candidates candidates,
            Loads loads,
            Strategies strategies,
            GiveWork giveWork,
            PublishedTemplates templates,
            Staff staff,
            Acting acting,
            AssignmentConfig config,
            InstantSource clock) {
        this.orders = orders;
        this.work = work;
        this.assignments = assignments;
        this.candidates = candidates;
        this.loads = loads;
        this.strategies = strategies;
        this.giveWork = giveWork;
        this.templates = templates;
        this.staff = staff;
        this.acting = acting;
        this.config = config;
        this.clock = clock;
    }

    /** Looks at an order; one that somebody changes now is left for the next round. */
    @Transactional
    void of(UUID orderId) {
        orders.lockFree(orderId)
                .ifPresent(
                        order -> {
                            if (strategies
                                    .automatic(order)
                                    .map(strategy -> isAllGiven(order, strategy))
                                    .orElse(true)) {
                                work.forget(orderId);
                            } else {
                                work.later(orderId, clock.instant().plus(config.tryAgain()));
                            }
                        });
    }

    private boolean isAllGiven(Order order, Strategy strategy) {
        var open = assignments.openOf(order.id());
        if (!OrderCommand.ASSIGN.isAllowedIn(order.state())
                || Assignments.having(open, null).isPresent()) {
            return true;
        }
        var waiting = waiting(order, open);
        if (waiting.isEmpty()) {
            return true;
        }
        loads.lock(
                staff.ofBranch(order.origin().branchId()).stream().map(StaffMember::id).toList());
        long given = waiting.stream().filter(stage -> give(order, stage, open, strategy)).count();
        return given == waiting.size();
    }

    private List<StageSpec> waiting(Order order, List<Assignment> open) {
        var sheet = order.worksheet();
        Set<String> had =
                open.stream().flatMap(one -> one.stage().stream()).collect(Collectors.toSet());
        return StageOfWork.waiting(
                templates.of(sheet.templateKey(), sheet.templateVersion()),
                StageOfWork.of(sheet, had));
    }

    private boolean give(Order order, StageSpec stage, List<Assignment> open, Strategy strategy) {
        var best = Ranking.of(strategy, candidates.of(order, stage.key())).best();
        best.ifPresent(
                one ->
                        giveWork.give(
                                order,
                                stage.key(),
                                open,
                                one,
                                strategy.how(),
                                null,
                                acting.asService("order-service")));
        return best.isPresent();
    }
}
