package io.servicecard.order.promise.application;

import io.servicecard.order.promise.domain.PromiseEvent;

/** Tells the other services what became of a promise, in the transaction in which it happens. */
public interface PromiseEvents {
    /** Publishes the event. */
    void publish(PromiseEvent event);
}
