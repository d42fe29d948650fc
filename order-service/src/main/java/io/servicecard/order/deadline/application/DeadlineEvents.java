package io.servicecard.order.deadline.application;

import io.servicecard.order.deadline.domain.ClockEvent;

/** Tells the other services what became of a clock, in the transaction in which it happens. */
public interface DeadlineEvents {
    /** Publishes the event. */
    void publish(ClockEvent event);
}
