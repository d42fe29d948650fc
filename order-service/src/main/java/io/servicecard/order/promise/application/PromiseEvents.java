package io.servicecard.order.promise.application;

import io.servicecard.order.promise.domain.PromiseEvent;

/** Tells the other services what became of a promise, in the transaction in which it happens. */
public interface PromiseEvents {
    /**
     * Publishes the event.
     *
     * @param orderVersion the version of the order for which it is promised; the event raises none
     */
    void publish(PromiseEvent event, long orderVersion);
}
