package io.servicecard.order.assignment.api;

import io.servicecard.order.assignment.application.ClaimableWork;
import io.servicecard.order.work.domain.OrderState;
import io.servicecard.order.work.domain.Priority;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An order of which the caller could take something.
 *
 * @param dueAt what the customer was promised
 * @param orderState where the order stands; one that waits can be taken, and begun when it goes on
 * @param stages that nobody has, that may begin, and that the caller can do
 */
@Schema(name = "ClaimableOrder")
public record ClaimableView(
        UUID orderId,
        String orderNumber,
        Priority priority,
        Instant dueAt,
        OrderState orderState,
        List<Stage> stages) {
    /**
     * A stage to be taken.
     *
     * @param stage key of the stage
     * @param skills that it asks for, with the order's services
     */
    @Schema(name = "ClaimableStage")
    public record Stage(String stage, int normMinutes, List<String> skills) {
        static Stage of(ClaimableWork.Open open) {
            return new Stage(open.stage().key(), open.stage().normMinutes(), open.skills());
        }
    }

    static ClaimableView of(ClaimableWork.Item item) {
        return new ClaimableView(
                item.orderId(),
                item.orderNumber(),
                Priority.valueOf(item.priority()),
                item.dueAt(),
                OrderState.valueOf(item.state()),
                item.stages().stream().map(Stage::of).toList());
    }
}
