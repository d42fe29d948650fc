package io.servicecard.order.work.api;

import io.servicecard.order.work.application.ReadOrders;
import io.servicecard.order.work.domain.TimelineEntry;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that happened to an order.
 *
 * @param version of the order after it
 * @param event what happened, for example {@code StageStarted}
 * @param actorSubject who did it; only staff reads that
 * @param stage key of the stage it concerns
 * @param note what was said about it
 */
public record TimelineView(
        long version,
        String event,
        Instant occurredAt,
        String actorRole,
        @Schema(nullable = true) String actorSubject,
        @Schema(nullable = true) String stage,
        @Schema(nullable = true) String note) {
    static TimelineView of(TimelineEntry entry, ReadOrders.Timeline timeline) {
        return new TimelineView(
                entry.version(),
                entry.event(),
                entry.occurredAt(),
                entry.actorRole(),
                timeline.forStaff() ? entry.actorSubject() : null,
                entry.stage().orElse(null),
                timeline.notes().get(entry.version()));
    }

    /** Without the note, which may not end in a log. */
    @Override
    public String toString() {
        return "TimelineView[version=" + version + "]";
    }
}
