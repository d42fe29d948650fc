package io.servicecard.order.work.api;

import io.servicecard.order.naming.api.NameBody;
import io.servicecard.order.work.domain.StageState;
import io.servicecard.order.work.domain.WorkStage;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stage, and who did it when.
 *
 * @param run how often it is done, from 1: more than once after a return
 */
public record StageView(
        String key,
        NameBody name,
        String role,
        int normMinutes,
        boolean mandatory,
        StageState state,
        int run,
        @Schema(nullable = true) UUID executorId,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant completedAt) {
    static StageView of(WorkStage stage) {
        return new StageView(
                stage.key(),
                NameBody.of(stage.name()),
                stage.role(),
                stage.normMinutes(),
                stage.mandatory(),
                stage.state(),
                stage.run(),
                stage.executorId(),
                stage.startedAt(),
                stage.completedAt());
    }
}
