package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.OrderEvent;

/** Tells the other services what happened, in the transaction in which it happens. */
public interface OrderEvents {
    /** Publishes the event. */
    void publish(OrderEvent event);
}
