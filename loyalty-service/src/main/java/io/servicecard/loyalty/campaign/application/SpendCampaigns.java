package io.servicecard.loyalty.campaign.application;

import io.servicecard.loyalty.campaign.domain.Campaign;
import io.servicecard.loyalty.campaign.domain.Extras;
import io.servicecard.loyalty.campaign.domain.Purse;
import io.servicecard.loyalty.earning.domain.Evaluation;
import io.servicecard.loyalty.earning.domain.OrderFacts;
import io.servicecard.loyalty.program.application.Programs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Lets the campaigns in force give their points for an order, out of their budgets. One of personal
 * offers is looked at only for who holds one: nobody else is told of it.
 */
@ApplicationScoped
public class SpendCampaigns {
    private static final Purse FULL = (campaign, facts, wanted) -> new Purse.Taken(wanted, false);

    private final Campaigns campaigns;
    private final Budgets budgets;
    private final Promises promises;
    private final Programs programs;

    SpendCampaigns(Campaigns campaigns, Budgets budgets, Promises promises, Programs programs) {
        this.campaigns = campaigns;
        this.budgets = budgets;
        this.promises = promises;
        this.programs = programs;
    }

    /** Spends what the order gets, with the customer's account locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Extras spend(OrderFacts facts, Optional<String> tier, Evaluation rules) {
        return of(facts, tier, rules, this::take);
    }

    /** What an order would get if budgets and limits allow; spends nothing. */
    @Transactional
    public Extras simulate(OrderFacts facts, Optional<String> tier, Evaluation rules) {
        return of(facts, tier, rules, FULL);
    }

    private Extras of(OrderFacts facts, Optional<String> tier, Evaluation rules, Purse purse) {
        var inForce = campaigns.inForce(facts.at());
        boolean promised = inForce.stream().anyMatch(c -> c.terms().offer().isPresent());
        var held = promised ? promises.heldFor(facts) : Set.<UUID>of();
        var counting =
                inForce.stream()
                        .filter(c -> c.terms().offer().isEmpty() || held.contains(c.id()))
                        .toList();
        return Extras.of(
                facts, tier, rules, counting, purse, due -> programs.current().payable(due));
    }

    private Purse.Taken take(Campaign campaign, OrderFacts facts, long wanted) {
        var taken = budgets.take(campaign, facts, wanted);
        if (taken.points() > 0 && campaign.terms().offer().isPresent()) {
            promises.used(campaign.id(), facts, taken.points());
        }
        return taken;
    }
}
