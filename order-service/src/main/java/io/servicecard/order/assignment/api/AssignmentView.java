package io.servicecard.order.assignment.api;

import io.servicecard.order.assignment.domain.Assignment;
import io.servicecard.order.assignment.domain.AssignmentReason;
import io.servicecard.order.assignment.domain.End;
import io.servicecard.order.assignment.domain.How;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who has, or had, an order or a stage of one.
 *
 * @param stage key of the stage; none for the order as a whole
 * @param how it came
 * @param ending how it ended
 * @param reason why it was taken away
 */
public record AssignmentView(
        UUID id,
        UUID orderId,
        @Schema(nullable = true) String stage,
        UUID staffId,
        How how,
        Instant assignedAt,
        @Schema(nullable = true) Instant endedAt,
        @Schema(nullable = true) End ending,
        @Schema(nullable = true) AssignmentReason reason) {
    static AssignmentView of(Assignment assignment) {
        return new AssignmentView(
                assignment.id(),
                assignment.orderId(),
                assignment.stage().orElse(null),
                assignment.staffId(),
                assignment.how(),
                assignment.assignedAt(),
                assignment.endedAt().orElse(null),
                assignment.ending().orElse(null),
                assignment.reason().orElse(null));
    }
}
