package io.servicecard.order.assignment.application;

import io.servicecard.order.assignment.domain.Assignment;
import io.servicecard.order.assignment.domain.AssignmentRefused;
import io.servicecard.order.assignment.domain.End;
import io.servicecard.order.staff.application.Staff;
import io.servicecard.order.template.application.PublishedTemplates;
import io.servicecard.order.work.application.OrderFollower;
import io.servicecard.order.work.domain.EndEvent;
import io.servicecard.order.work.domain.HandOverEvent;
import io.servicecard.order.work.domain.IntakeEvent;
import io.servicecard.order.work.domain.MoneyEvent;
import io.servicecard.order.work.domain.OfferEvent;
import io.servicecard.order.work.domain.OrderEvent;
import io.servicecard.order.work.domain.RecordEvent;
import io.servicecard.order.work.domain.StaffingEvent;
import io.servicecard.order.work.domain.WaitEvent;
import io.servicecard.order.work.domain.WorkEvent;
import io.servicecard.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Lets nobody begin what somebody else has, and ends what is done or not to be done any more: a
 * stage with its own end, an order as a whole when it is ready.
 */
@ApplicationScoped
class FollowOrders implements OrderFollower {
    private final Assignments assignments;
    private final Loads loads;
    private final Staff staff;
    private final PublishedTemplates templates;

    FollowOrders(Assignments assignments, Loads loads, Staff staff, PublishedTemplates templates) {
        this.assignments = assignments;
        this.loads = loads;
        this.staff = staff;
        this.templates = templates;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(OrderEvent event) {
        switch (event) {
            case WorkEvent.StageStarted e -> mustBeFor(e.head(), e.stage());
            case WorkEvent.StageCompleted e ->
                    end(e.head(), one -> one.stage().filter(e.stage()::equals).map(_ -> End.DONE));
            case WorkEvent.OrderReady e ->
                    end(
                            e.head(),
                            one -> Optional.of(one.stage().isEmpty() ? End.DONE : End.DROPPED));
            case IntakeEvent.OrderRejected e -> end(e.head(), _ -> Optional.of(End.DROPPED));
            case EndEvent.OrderCancelled e -> end(e.head(), _ -> Optional.of(End.DROPPED));
            case WorkEvent.OrderMigrated e -> {
                var content = templates.of(e.templateKey(), e.templateVersion()).content();
                end(
                        e.head(),
                        one ->
                                one.stage()
                                        .filter(key -> content.position(key) < 0)
                                        .map(_ -> End.DROPPED));
            }
            case IntakeEvent _,
                    WorkEvent _,
                    WaitEvent _,
                    RecordEvent _,
                    OfferEvent _,
                    StaffingEvent _,
                    MoneyEvent _,
                    HandOverEvent _,
                    EndEvent _ -> {}
        }
    }

    /**
     * A stage is begun by who has it, else by who has the order; managers answer for themselves.
     */
    private void mustBeFor(OrderEvent.Head head, String stage) {
        if (head.act().role().equals(Roles.MANAGER)) {
            return;
        }
        var open = assignments.openOf(head.orderId());
        Assignments.having(open, stage)
                .or(() -> Assignments.having(open, null))
                .filter(has -> !isMember(has.staffId(), head.act().subject()))
                .ifPresent(
                        has -> {
                            throw new AssignmentRefused.Taken(has.staffId());
                        });
    }

    private boolean isMember(UUID staffId, String subject) {
        return staff.ofSubject(subject).filter(member -> member.id().equals(staffId)).isPresent();
    }

    /**
     * Ends what somebody has of the order.
     *
     * @param how one ends; empty for one that goes on
     */
    private void end(OrderEvent.Head head, Function<Assignment, Optional<End>> how) {
        Map<Assignment, End> ending = new LinkedHashMap<>();
        for (var one : assignments.openOf(head.orderId())) {
            how.apply(one).ifPresent(end -> ending.put(one, end));
        }
        loads.lock(ending.keySet().stream().map(Assignment::staffId).toList());
        ending.forEach((one, end) -> one.end(end, null, head.act().subject(), head.act().at()));
    }
}
