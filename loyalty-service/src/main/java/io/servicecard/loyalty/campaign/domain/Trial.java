package io.servicecard.loyalty.campaign.domain;

import io.servicecard.loyalty.earning.domain.OrderFacts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A campaign's purse that is only tried: what past orders would have taken out of it. */
public final class Trial implements Purse {
    private final Map<UUID, Long> byMember = new HashMap<>();
    private final Set<UUID> cut = new HashSet<>();
    private long spent;

    /**
     * What came of it.
     *
     * @param orders how many orders were tried
     * @param cost points it would have given
     * @param winners customers who would have got some
     * @param losers customers who would have got fewer than promised, for the budget or their limit
     */
    public record Result(int orders, long cost, int winners, int losers) {}

    @Override
    public Taken take(Campaign campaign, OrderFacts facts, long wanted) {
        long had = byMember.getOrDefault(facts.customerId(), 0L);
        long member = campaign.terms().perMember().orElse(Long.MAX_VALUE) - had;
        long budget = campaign.terms().budget().orElse(Long.MAX_VALUE) - spent;
        long allowed = Math.min(wanted, member);
        long points = Math.min(allowed, budget);
        spent += points;
        byMember.put(facts.customerId(), had + points);
        if (points < wanted) {
            cut.add(facts.customerId());
        }
        return new Taken(points, points < allowed);
    }

    /** What came of it, after so many orders. */
    public Result after(int orders) {
        int winners = (int) byMember.values().stream().filter(points -> points > 0).count();
        return new Result(orders, spent, winners, cut.size());
    }
}
