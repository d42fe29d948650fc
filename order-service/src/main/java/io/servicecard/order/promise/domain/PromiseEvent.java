package io.servicecard.order.promise.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** What others are told of a promise. */
public sealed interface PromiseEvent {
    /** What all events of a promise say. */
    Head head();

    /** What happened, in the words that other services read. */
    default String name() {
        return switch (this) {
            case Changed e -> "PromiseChanged";
            case AtRisk e -> "PromiseAtRisk";
        };
    }

    /**
     * What all events of a promise say.
     *
     * @param version counts what was told of the promise, from 1
     */
    record Head(UUID promiseId, long version, UUID orderId, PromiseRef ref, Instant at) {}

    /**
     * Another time is promised.
     *
     * @param previous the one before
     * @param zone of the branch, on whose clocks people read the times
     */
    record Changed(Head head, Made.Cause cause, Instant previous, Instant readyBy, ZoneId zone)
            implements PromiseEvent {}

    /**
     * A time that a person chose will more likely be missed than met.
     *
     * @param expectedBy by when the order will be ready in half of the cases
     */
    record AtRisk(Head head, Instant readyBy, Instant expectedBy) implements PromiseEvent {}
}
