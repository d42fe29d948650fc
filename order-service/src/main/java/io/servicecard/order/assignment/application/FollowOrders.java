package io.servicecard.order.assignment.application;

import io.servicecard.order.assignment.domain.Assignment;
import io.servicecard.order.assignment.domain.AssignmentRefused;
import io.servicecard.order.assignment.domain.End;
import io.servicecard.order.staff.application.Staff;
import io.servicecard.order.template.application.PublishedTemplates;
import io.servicecard.order.work.application.OrderFollower;
import io.servicecard.order.work.domain.OrderEvent;
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
            case OrderEvent.StageStarted e -> mustBeFor(e.head(), e.stage());
            case OrderEvent.StageCompleted e ->
                    end(e.head(), one -> one.stage().filter(e.stage()::equals).map(_ -> End.DONE));
            case OrderEvent.Ready e ->
                    end(
                            e.head(),
                            one -> Optional.of(one.stage().isEmpty() ? End.DONE : End.DROPPED));
            case OrderEvent.Rejected e -> end(e.head(), _ -> Optional.of(End.DROPPED));
            case OrderEvent.Cancelled e -> end(e.head(), _ -> Optional.of(End.DROPPED));
            case OrderEvent.Migrated e -> {
                var content = templates.of(e.templateKey(), e.templateVersion()).content();
                end(
                        e.head(),
                        one ->
                                one.stage()
                                        .filter(key -> content.position(key) < 0)
                                        .map(_ -> End.DROPPED));
            }
            case OrderEvent.Placed _,
                    OrderEvent.Accepted _,
                    OrderEvent.StageReturned _,
                    OrderEvent.ResultsRecorded _,
                    OrderEvent.CauseFound _,
                    OrderEvent.AttachmentWithdrawn _,
                    OrderEvent.LineAdded _,
                    OrderEvent.EstimateSent _,
                    OrderEvent.EstimateDecided _,
                    OrderEvent.Assigned _,
                    OrderEvent.Unassigned _,
                    OrderEvent.Prioritised _,
                    OrderEvent.Pended _,
                    OrderEvent.Held _,
                    OrderEvent.Resumed _,
                    OrderEvent.QualityCheckSubmitted _,
                    OrderEvent.QualityFailed _,
                    OrderEvent.PointsPaymentRequested _,
                    OrderEvent.PaymentRecorded _,
                    OrderEvent.PaymentVoided _,
                    OrderEvent.PaymentRefunded _,
                    OrderEvent.HandedOver _,
                    OrderEvent.Returned _,
                    OrderEvent.StorageReminderDue _,
                    OrderEvent.Unclaimed _,
                    OrderEvent.Closed _,
                    OrderEvent.CancellationRequested _,
                    OrderEvent.CancellationRefused _ -> {}
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
