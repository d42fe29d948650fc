package io.servicecard.order.deadline.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What others are told of a clock. */
public sealed interface ClockEvent {
    /** What all events of a clock say. */
    Head head();

    /** What happened, in the words that other services read. */
    default String name() {
        return switch (this) {
            case AtRisk e -> "SlaAtRisk";
            case Breached e -> "SlaBreached";
            case Met e -> "SlaMet";
        };
    }

    /**
     * What all events of a clock say.
     *
     * @param version counts what was told of the clock, from 1
     * @param dueAt when it is or was due; null while it stands still
     */
    record Head(
            UUID clockId,
            long version,
            OrderRef order,
            DeadlineMetric metric,
            Duration target,
            Instant dueAt,
            Instant at) {}

    /** More than this percentage of the target has passed. */
    record AtRisk(Head head, int percent) implements ClockEvent {}

    /** All of the target has passed, and perhaps more: told once for each such percentage. */
    record Breached(Head head, int percent) implements ClockEvent {}

    /** It ended within the target. */
    record Met(Head head) implements ClockEvent {}
}
