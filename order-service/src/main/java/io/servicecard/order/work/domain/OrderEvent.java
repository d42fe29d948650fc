package io.servicecard.order.work.domain;

import io.servicecard.order.work.domain.TimelineEntry.Visibility;
import java.util.Optional;
import java.util.UUID;

/**
 * What happened to an order: each transition returns exactly one. Events stand in the group of
 * their business word; whoever follows orders decides about a group, or about one event of it.
 */
public sealed interface OrderEvent
        permits IntakeEvent,
                WorkEvent,
                WaitEvent,
                RecordEvent,
                OfferEvent,
                StaffingEvent,
                MoneyEvent,
                HandOverEvent,
                EndEvent {
    /**
     * What all events of an order say.
     *
     * @param version of the order after it happened
     * @param act who did it, and when
     */
    record Head(UUID orderId, Origin origin, long version, Act act) {}

    /** What all events of an order say. */
    Head head();

    /** Who may read of it. */
    Visibility visibility();

    /** Key of the stage it concerns. */
    default Optional<String> atStage() {
        return Optional.empty();
    }

    /**
     * What happened, in the words that timelines and other services read: an event is called here
     * as its contract is.
     */
    default String name() {
        return getClass().getSimpleName();
    }
}
