package io.servicecard.loyalty.campaign.application;

import io.servicecard.loyalty.earning.domain.OrderFacts;
import java.util.Set;
import java.util.UUID;

/**
 * What campaigns promised to single persons. A campaign of offers gives only to an order whose
 * customer holds one.
 */
public interface Promises {
    /** The campaigns whose promise counts for this order: taken up, in time, and not used up. */
    Set<UUID> heldFor(OrderFacts facts);

    /**
     * Notes that an order used one; to be called with the customer's account locked.
     *
     * @param points what the order gets by it, more than 0
     */
    void used(UUID campaignId, OrderFacts facts, long points);
}
