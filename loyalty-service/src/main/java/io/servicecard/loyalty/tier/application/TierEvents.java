package io.servicecard.loyalty.tier.application;

import io.servicecard.loyalty.tier.domain.TierChanged;

/** Tells others who is in another tier, in the transaction of the change. */
public interface TierEvents {
    /** Tells it once the transaction is committed. */
    void publish(TierChanged event);
}
