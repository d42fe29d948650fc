package io.servicecard.card.customer.application;

import io.servicecard.card.customer.domain.CustomerEvent;

/** Tells others what happened to a customer, in the transaction in which it happened. */
public interface CustomerEvents {
    /** Publishes the event once the transaction is committed. */
    void publish(CustomerEvent event);
}
