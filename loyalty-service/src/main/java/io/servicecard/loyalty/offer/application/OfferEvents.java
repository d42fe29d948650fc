package io.servicecard.loyalty.offer.application;

import io.servicecard.loyalty.offer.domain.OfferGranted;

/** Tells others of offers, in the transaction of the change. */
public interface OfferEvents {
    /** Tells it once the transaction is committed. */
    void publish(OfferGranted event);
}
