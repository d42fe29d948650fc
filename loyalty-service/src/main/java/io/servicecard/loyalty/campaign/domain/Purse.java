package io.servicecard.loyalty.campaign.domain;

import io.servicecard.loyalty.earning.domain.OrderFacts;

/** What a campaign may still give. */
public interface Purse {
    /**
     * Takes as much as is left, at most what is wanted. For an order that got some before, what it
     * got counts as taken.
     */
    Taken take(Campaign campaign, OrderFacts facts, long wanted);

    /**
     * What was taken.
     *
     * @param points how many, at most what was wanted
     * @param budgetReached whether the budget and not the customer's limit ended it
     */
    record Taken(long points, boolean budgetReached) {}
}
