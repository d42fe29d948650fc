package io.servicecard.order.work.api;

import io.servicecard.order.naming.api.NameBody;
import io.servicecard.order.promise.domain.Promise;
import io.servicecard.order.work.application.ReadOrders;
import io.servicecard.order.work.domain.Intake;
import io.servicecard.order.work.domain.OrderState;
import io.servicecard.order.work.domain.StageState;
import io.servicecard.order.work.domain.WorkStage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody with the tracking link sees: no ids, no item, no people, no money.
 *
 * @param readyBy when it was promised to be ready, last
 */
public record TrackingView(
        String number,
        OrderState state,
        @Schema(nullable = true) Instant readyBy,
        List<Step> stages,
        List<Happening> timeline) {
    /**
     * A stage.
     *
     * @param startedAt left out until it began
     * @param completedAt left out until it is done
     */
    public record Step(
            NameBody name,
            StageState state,
            @Schema(nullable = true) Instant startedAt,
            @Schema(nullable = true) Instant completedAt) {
        static Step of(WorkStage stage) {
            return new Step(
                    NameBody.of(stage.name()),
                    stage.state(),
                    stage.startedAt(),
                    stage.completedAt());
        }
    }

    /** Something that happened. */
    public record Happening(String event, Instant occurredAt) {}

    static TrackingView of(ReadOrders.Tracked tracked, Optional<Promise> promise) {
        var order = tracked.order();
        return new TrackingView(
                order.origin().number(),
                order.state(),
                promise.map(Promise::readyBy)
                        .or(() -> order.intake().map(Intake::readyBy))
                        .orElse(null),
                order.worksheet().stages().stream().map(Step::of).toList(),
                tracked.timeline().stream()
                        .map(entry -> new Happening(entry.event(), entry.occurredAt()))
                        .toList());
    }
}
