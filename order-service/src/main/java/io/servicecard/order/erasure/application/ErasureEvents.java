package io.servicecard.order.erasure.application;

import io.servicecard.order.erasure.domain.Receipt;

/** Tells the other services who is forgotten, in the transaction in which it happens. */
public interface ErasureEvents {
    /** Publishes the receipt. */
    void publish(Receipt receipt);
}
