package io.servicecard.loyalty.campaign.domain;

import io.servicecard.loyalty.earning.domain.Considered;
import io.servicecard.loyalty.earning.domain.Considered.Finding;
import io.servicecard.loyalty.earning.domain.Evaluation;
import io.servicecard.loyalty.earning.domain.Fraction;
import io.servicecard.loyalty.earning.domain.OrderFacts;
import io.servicecard.platform.money.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What campaigns give for an order on top of the rules. Multipliers add up exactly with what the
 * rules give before anything is rounded; budgets give whole points.
 */
public final class Extras {
    private static final Comparator<Campaign> ORDER =
            Comparator.comparing((Campaign campaign) -> -(long) campaign.terms().priority())
                    .thenComparing(Campaign::key);

    private final OrderFacts facts;
    private final Optional<String> tier;
    private final Fraction byRules;
    private final Purse purse;
    private final ToLongFunction<Money> worth;
    private final List<Considered> considered = new ArrayList<>();
    private Fraction sum;
    private long points;

    private Extras(
            OrderFacts facts,
            Optional<String> tier,
            Fraction byRules,
            Purse purse,
            ToLongFunction<Money> worth) {
        this.facts = facts;
        this.tier = tier;
        this.byRules = byRules;
        this.purse = purse;
        this.worth = worth;
        this.sum = byRules;
    }

    /**
     * Goes through the campaigns, the highest priority first; of equals the one whose key comes
     * first.
     *
     * @param rules what the rules give
     * @param campaigns those in force when the order was handed over
     * @param worth how many points are worth an amount
     */
    public static Extras of(
            OrderFacts facts,
            Optional<String> tier,
            Evaluation rules,
            Collection<Campaign> campaigns,
            Purse purse,
            ToLongFunction<Money> worth) {
        var extras = new Extras(facts, tier, rules.exact(), purse, worth);
        campaigns.stream().sorted(ORDER).forEach(extras::consider);
        return extras;
    }

    private void consider(Campaign campaign) {
        var verdict = campaign.terms().verdict(facts, tier);
        long wanted = verdict == Finding.MATCHED ? wanted(campaign.terms().reward()) : 0;
        if (verdict == Finding.MATCHED && wanted == 0) {
            verdict = Finding.NOTHING_TO_EARN;
        }
        long given = 0;
        if (wanted > 0) {
            var taken = purse.take(campaign, facts, wanted);
            given = taken.points();
            if (given < wanted) {
                verdict =
                        taken.budgetReached()
                                ? Finding.BUDGET_EXHAUSTED
                                : Finding.MEMBER_LIMIT_REACHED;
            }
        }
        points = Math.addExact(points, given);
        considered.add(
                new Considered(campaign.id(), campaign.key(), 1, verdict, Long.toString(given)));
    }

    private long wanted(Reward reward) {
        return switch (reward) {
            case Reward.Bonus r -> facts.paidMoney().amountMinor() > 0 ? r.points() : 0;
            case Reward.Discount r -> worth.applyAsLong(r.of(facts.paidMoney()));
            case Reward.Multiplier r -> {
                var more = sum.plus(byRules.times(r.more()));
                long wanted = more.floor() - sum.floor();
                sum = more;
                yield wanted;
            }
        };
    }

    /** Points of all campaigns. */
    public long points() {
        return points;
    }

    /** What became of each campaign. */
    public List<Considered> considered() {
        return List.copyOf(considered);
    }
}
