package io.servicecard.order.assignment.api;

import io.servicecard.order.assignment.domain.AssignmentReason;
import io.servicecard.order.assignment.domain.Strategy;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What requests about who does the work bring. */
final class AssignmentBodies {
    private static final String KEY = "[a-z0-9-]+";

    private AssignmentBodies() {}

    /**
     * To whom work goes.
     *
     * @param stage key of the stage; the order as a whole when missing
     * @param staffId who is to have it; the best of a strategy when missing
     * @param strategy by which the best is found, where it is not said who
     * @param reason why it is taken from whoever has it
     */
    @Schema(name = "NewAssignment")
    record AssignBody(
            @Size(max = 40) @Pattern(regexp = KEY) String stage,
            UUID staffId,
            Strategy strategy,
            AssignmentReason reason) {}

    /**
     * What the caller takes.
     *
     * @param stage key of the stage; the order as a whole when missing
     */
    @Schema(name = "WorkClaim")
    record ClaimBody(@Size(max = 40) @Pattern(regexp = KEY) String stage) {}

    /**
     * What is taken away.
     *
     * @param stage key of the stage; the order as a whole when missing
     */
    @Schema(name = "Unassignment")
    record UnassignBody(
            @Size(max = 40) @Pattern(regexp = KEY) String stage,
            @NotNull AssignmentReason reason) {}
}
