package io.servicecard.order.work.api;

import io.servicecard.order.work.domain.Fault;
import io.servicecard.order.work.domain.FollowUp;
import io.servicecard.order.work.domain.FollowUpKind;
import io.servicecard.order.work.domain.RootCause;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What requests say, and answers tell, about work that is done again after hand-over. */
final class FollowUpBodies {
    private FollowUpBodies() {}

    /**
     * Work to be done again, for nothing.
     *
     * @param fields answers to what the template asks of an order
     */
    @Schema(name = "NewFollowUp")
    record FollowUpBody(
            @NotNull FollowUpKind kind,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid AgainBody> lines,
            @Size(max = 50) List<OrderBodies.@NotNull @Valid ResultBody> fields) {
        /** How many of which line, by its place. */
        Map<Integer, Integer> quantities() {
            return lines.stream()
                    .collect(
                            Collectors.toMap(
                                    line -> Integer.valueOf(line.lineId()),
                                    AgainBody::quantity,
                                    Math::addExact));
        }
    }

    /**
     * So many of a line.
     *
     * @param lineId its place in the order, from 0
     */
    @Schema(name = "FollowUpLine")
    record AgainBody(
            @NotNull @Pattern(regexp = "\\d{1,4}") @Size(max = 4) String lineId,
            @NotNull @Min(1) @Max(10_000) Integer quantity) {}

    /** What was the matter, and whose fault it is. */
    @Schema(name = "CauseFinding")
    record CauseBody(@NotNull RootCause cause, @NotNull Fault fault) {}

    /**
     * Whose work an order does again.
     *
     * @param parentOrderId the order that was handed over
     * @param cause what was the matter; left out until it is found
     * @param fault whose it is; left out until the cause is found
     */
    @Schema(name = "FollowUp")
    public record FollowUpView(
            UUID parentOrderId,
            FollowUpKind kind,
            @Schema(nullable = true) RootCause cause,
            @Schema(nullable = true) Fault fault) {
        static FollowUpView of(FollowUp followUp) {
            return new FollowUpView(
                    followUp.parentId(), followUp.kind(), followUp.cause(), followUp.fault());
        }
    }
}
