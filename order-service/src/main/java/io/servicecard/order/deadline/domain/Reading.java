package io.servicecard.order.deadline.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a clock stands at a moment.
 *
 * @param dueAt when all of the target has or will have counted, as things stand; empty while the
 *     clock stands still, and when that never comes about
 * @param remaining working time; negative once it is late
 * @param pausedFor what it stands still for
 */
public record Reading(
        ClockState state,
        Optional<Instant> dueAt,
        Duration remaining,
        Optional<WaitReason> pausedFor) {}
