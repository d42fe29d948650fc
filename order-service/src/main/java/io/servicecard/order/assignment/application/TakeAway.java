package io.servicecard.order.assignment.application;

import io.servicecard.order.assignment.domain.Assignment;
import io.servicecard.order.assignment.domain.AssignmentReason;
import io.servicecard.order.assignment.domain.AssignmentRefused;
import io.servicecard.order.assignment.domain.End;
import io.servicecard.order.staff.application.Staff;
import io.servicecard.order.work.application.ChangeOrder;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.security.Caller;
import io.servicecard.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes work from whoever has it, so that nobody has it. */
@ApplicationScoped
public class TakeAway {
    private final ChangeOrder orders;
    private final Assignments assignments;
    private final Staff staff;
    private final Caller caller;

    TakeAway(ChangeOrder orders, Assignments assignments, Staff staff, Caller caller) {
        this.orders = orders;
        this.assignments = assignments;
        this.staff = staff;
        this.caller = caller;
    }

    /**
     * Nobody has it now. Technicians give back what they have, and nobody else's.
     *
     * @throws AssignmentRefused when nobody has it, or it is not the caller's to give back
     * @throws io.servicecard.order.work.domain.OrderRefused when the order is not there
     */
    @Transactional
    public Assigned away(UUID orderId, IfMatch ifMatch, String stage, AssignmentReason reason) {
        orders.lock(orderId, ifMatch);
        var had =
                Assignments.having(assignments.openOf(orderId), stage)
                        .orElseThrow(AssignmentRefused.NotTaken::new);
        mustBeTheCallers(had);
        var order =
                orders.change(
                        orderId,
                        null,
                        (locked, act) -> {
                            var event = locked.staffing().unassign(had.stage(), had.staffId(), act);
                            had.end(End.UNASSIGNED, reason, act.subject(), act.at());
                            return event;
                        });
        assignments.flush();
        return new Assigned(had, order.version());
    }

    private void mustBeTheCallers(Assignment had) {
        boolean theirs =
                staff.ofSubject(caller.subject())
                        .filter(member -> member.id().equals(had.staffId()))
                        .isPresent();
        if (!theirs && !caller.has(Roles.MANAGER) && !caller.has(Roles.RECEPTION)) {
            throw new AssignmentRefused.Taken(had.staffId());
        }
    }
}
