package io.servicecard.order.assignment.application;

import io.servicecard.order.assignment.domain.AssignmentRefused;
import io.servicecard.order.work.application.ChangeOrder;
import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.Priority;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.security.Caller;
import io.servicecard.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Says what comes first. */
@ApplicationScoped
public class PrioritiseOrder {
    private final ChangeOrder orders;
    private final Caller caller;

    PrioritiseOrder(ChangeOrder orders, Caller caller) {
        this.orders = orders;
        this.caller = caller;
    }

    /**
     * The order with its new priority.
     *
     * @throws AssignmentRefused.PriorityReserved when it is the manager's to say
     * @throws io.servicecard.order.work.domain.OrderRefused when the order takes none
     */
    @Transactional
    public Order to(UUID orderId, IfMatch ifMatch, Priority priority) {
        return orders.change(
                orderId,
                ifMatch,
                (order, act) -> {
                    boolean reserved =
                            priority == Priority.URGENT || order.priority() == Priority.URGENT;
                    if (reserved && !caller.has(Roles.MANAGER)) {
                        throw new AssignmentRefused.PriorityReserved();
                    }
                    return order.staffing().prioritise(priority, act);
                });
    }
}
