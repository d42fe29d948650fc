package io.servicecard.loyalty.campaign.application;

import io.servicecard.loyalty.campaign.domain.Extras;
import io.servicecard.loyalty.campaign.domain.Purse;
import io.servicecard.loyalty.earning.domain.Evaluation;
import io.servicecard.loyalty.earning.domain.OrderFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Lets the campaigns in force give their points for an order, out of their budgets. */
@ApplicationScoped
public class SpendCampaigns {
    private static final Purse FULL = (campaign, facts, wanted) -> new Purse.Taken(wanted, false);

    private final Campaigns campaigns;
    private final Budgets budgets;

    SpendCampaigns(Campaigns campaigns, Budgets budgets) {
        this.campaigns = campaigns;
        this.budgets = budgets;
    }

    /** Spends what the order gets, with the customer's account locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Extras spend(OrderFacts facts, Optional<String> tier, Evaluation rules) {
        return Extras.of(facts, tier, rules, campaigns.inForce(facts.at()), budgets);
    }

    /** What an order would get if budgets and limits allow; spends nothing. */
    @Transactional
    public Extras simulate(OrderFacts facts, Optional<String> tier, Evaluation rules) {
        return Extras.of(facts, tier, rules, campaigns.inForce(facts.at()), FULL);
    }
}
