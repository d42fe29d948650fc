package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.OrderEvent;

/**
 * Somebody for whom something comes of what happens to orders. Called for every event, in the
 * transaction in which it happens, with the order's row locked; an exception keeps it from
 * happening.
 */
public interface OrderFollower {
    /** Lets it have its consequences. */
    void follow(OrderEvent event);
}
