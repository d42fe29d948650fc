package io.servicecard.order.deadline.api;

import io.servicecard.order.deadline.application.ReadDeadlines;
import io.servicecard.order.deadline.domain.ClockState;
import io.servicecard.order.deadline.domain.Fact;
import io.servicecard.order.deadline.domain.Firing;
import io.servicecard.order.deadline.domain.Metric;
import io.servicecard.order.deadline.domain.WaitReason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

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
        Metric metric,
        ClockState state,
        PolicyRef policy,
        long targetMinutes,
        Instant dueAt,
        long remainingMinutes,
        WaitReason pausedFor,
        Instant promisedBy,
        List<Fact> facts,
        List<Told> told) {
    /** A policy version. */
    public record PolicyRef(String key, int version) {}

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
                shown.clock().facts(),
                shown.clock().firings().stream()
                        .filter(Firing::told)
                        .map(firing -> new Told(firing.percent(), firing.at()))
                        .toList());
    }
}
