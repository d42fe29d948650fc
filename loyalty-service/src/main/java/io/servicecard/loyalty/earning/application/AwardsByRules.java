package io.servicecard.loyalty.earning.application;

import io.servicecard.loyalty.campaign.application.SpendCampaigns;
import io.servicecard.loyalty.earning.domain.Award;
import io.servicecard.loyalty.earning.domain.Evaluation;
import io.servicecard.loyalty.earning.domain.OrderFacts;
import io.servicecard.loyalty.earning.domain.Reckoning;
import io.servicecard.loyalty.tier.application.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Applies the published rules, and lets campaigns give on top. */
@ApplicationScoped
class AwardsByRules implements Awards {
    private final Rules rules;
    private final Standings standings;
    private final SpendCampaigns campaigns;
    private final PastOrders pastOrders;

    AwardsByRules(
            Rules rules, Standings standings, SpendCampaigns campaigns, PastOrders pastOrders) {
        this.rules = rules;
        this.standings = standings;
        this.campaigns = campaigns;
        this.pastOrders = pastOrders;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Award award(OrderFacts facts) {
        pastOrders.keep(facts);
        var tier = standings.tierOf(facts.customerId());
        var byRules = Evaluation.over(facts, tier, rules.inForce(facts.at()));
        var extras = campaigns.spend(facts, tier, byRules);
        var reckoning = byRules.rounded().plus(extras.points(), extras.considered(), facts);
        return new Award(
                lines(facts, reckoning),
                reckoning.mostBy().orElse(null),
                StoredJson.write(reckoning));
    }

    private static List<Award.LineAward> lines(OrderFacts facts, Reckoning reckoning) {
        List<Award.LineAward> lines = new ArrayList<>();
        for (int line = 0; line < facts.lines().size(); line++) {
            lines.add(
                    new Award.LineAward(
                            facts.lines().get(line).lineId(), reckoning.lines().get(line)));
        }
        return lines;
    }
}
