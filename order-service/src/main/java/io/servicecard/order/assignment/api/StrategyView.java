package io.servicecard.order.assignment.api;

import io.servicecard.order.assignment.domain.ChosenStrategy;
import io.servicecard.order.assignment.domain.Strategy;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * By what work goes to people.
 *
 * @param branchId only for orders of this branch
 * @param templateKey only for orders from this template
 * @param automatic whether stages that open and that nobody has go to people by itself
 */
@Schema(name = "AssignmentStrategy")
public record StrategyView(
        UUID id,
        @Schema(nullable = true) UUID branchId,
        @Schema(nullable = true) String templateKey,
        Strategy strategy,
        boolean automatic,
        long version) {
    static StrategyView of(ChosenStrategy chosen) {
        return new StrategyView(
                chosen.id(),
                chosen.branchId().orElse(null),
                chosen.templateKey().orElse(null),
                chosen.strategy(),
                chosen.isAutomatic(),
                chosen.version());
    }
}
