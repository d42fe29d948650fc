package io.servicecard.order.work.api;

import io.servicecard.order.work.domain.TimelineEntry;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that happened to an order.
 *
 * @param version of the order after it
 * @param event what happened, for example {@code StageStarted}
 * @param stage key of the stage it concerns
 */
public record TimelineView(
        long version,
        String event,
        Instant occurredAt,
        String actorRole,
        @Schema(nullable = true) String stage) {
    static TimelineView of(TimelineEntry entry) {
        return new TimelineView(
                entry.version(),
                entry.event(),
                entry.occurredAt(),
                entry.actorRole(),
                entry.stage().orElse(null));
    }
}
