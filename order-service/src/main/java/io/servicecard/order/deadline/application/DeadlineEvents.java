package io.servicecard.order.deadline.application;

import io.servicecard.order.deadline.domain.ClockEvent;

/** Tells the other services what became of a clock, in the transaction in which it happens. */
public interface DeadlineEvents {
    /**
     * Publishes the event.
     *
     * @param orderVersion the version of the order in which the clock saw it; the event raises none
     */
    void publish(ClockEvent event, long orderVersion);
}
