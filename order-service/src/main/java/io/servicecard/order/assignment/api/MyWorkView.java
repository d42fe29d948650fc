package io.servicecard.order.assignment.api;

import io.servicecard.order.assignment.application.MyWork;
import io.servicecard.order.work.domain.OrderState;
import io.servicecard.order.work.domain.Priority;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something the caller has to do.
 *
 * @param assignmentId which it is
 * @param stage key of the stage; none for the order as a whole
 * @param dueAt what the customer was promised
 * @param orderState where the order stands
 */
@Schema(name = "WorkItem")
public record MyWorkView(
        UUID assignmentId,
        UUID orderId,
        String orderNumber,
        @Schema(nullable = true) String stage,
        Priority priority,
        Instant dueAt,
        OrderState orderState,
        Instant assignedAt) {
    static MyWorkView of(MyWork.Item item) {
        return new MyWorkView(
                item.id(),
                item.orderId(),
                item.orderNumber(),
                item.stage(),
                Priority.valueOf(item.priority()),
                item.dueAt(),
                OrderState.valueOf(item.state()),
                item.assignedAt());
    }
}
