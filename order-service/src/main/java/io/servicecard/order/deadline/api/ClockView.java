package io.servicecard.order.deadline.api;

import io.servicecard.order.deadline.application.ReadDeadlines;
import io.servicecard.order.deadline.domain.ClockState;
import io.servicecard.order.deadline.domain.DeadlineMetric;
import io.servicecard.order.deadline.domain.Fact;
import io.servicecard.order.deadline.domain.Firing;
import io.servicecard.order.deadline.domain.WaitReason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A measured time of an order, as it stands.
 *
 * @param policy the version it was made under
 * @param dueAt none while the clock stands still, and when it never comes due
 * @param remainingMinutes of working time; negative once it is late
 * @param pausedFor what it stands still for
 * @param promisedBy what somebody promised the customer; no pause moves it
 * @param facts what happened to it, oldest first; everything else is derived from them
 * @param told the percentages of the target at which others were told
 */
public record ClockView(
        UUID id,
        DeadlineMetric metric,
        ClockState state,
        PolicyRef policy,
        long targetMinutes,
        @Schema(nullable = true) Instant dueAt,
        long remainingMinutes,
        @Schema(nullable = true) WaitReason pausedFor,
        @Schema(nullable = true) Instant promisedBy,
        List<Happened> facts,
        List<Told> told) {
    /** A policy version. */
    public record PolicyRef(String key, int version) {}

    /**
     * Something that happened to the clock.
     *
     * @param reason what is waited for, of a pause
     */
    public record Happened(Fact.Kind kind, @Schema(nullable = true) WaitReason reason, Instant at) {
        static Happened of(Fact fact) {
            return new Happened(fact.kind(), fact.reason(), fact.at());
        }
    }

    /** Something told. */
    public record Told(int percent, Instant at) {}

    /** The view. */
    public static ClockView of(ReadDeadlines.Shown shown) {
        var reading = shown.reading();
        return new ClockView(
                shown.clock().id(),
                shown.clock().metric(),
                reading.state(),
                new PolicyRef(shown.policy().key(), shown.policy().number()),
                shown.policy().terms().target().toMinutes(),
                reading.dueAt().orElse(null),
                reading.remaining().toMinutes(),
                reading.pausedFor().orElse(null),
                shown.clock().promisedBy().orElse(null),
                shown.clock().facts().stream().map(Happened::of).toList(),
                shown.clock().firings().stream()
                        .filter(Firing::told)
                        .map(firing -> new Told(firing.percent(), firing.at()))
                        .toList());
    }
}
