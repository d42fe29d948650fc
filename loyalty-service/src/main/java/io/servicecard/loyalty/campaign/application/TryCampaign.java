package io.servicecard.loyalty.campaign.application;

import io.servicecard.loyalty.campaign.domain.CampaignRefused;
import io.servicecard.loyalty.campaign.domain.Extras;
import io.servicecard.loyalty.campaign.domain.Trial;
import io.servicecard.loyalty.earning.application.PastOrders;
import io.servicecard.loyalty.earning.application.Rules;
import io.servicecard.loyalty.earning.domain.Evaluation;
import io.servicecard.loyalty.earning.domain.OrderFacts;
import io.servicecard.loyalty.program.application.Programs;
import io.servicecard.loyalty.tier.application.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tries a campaign on past orders, by the rules of their time: as if it had been in force then,
 * with its budget untouched. Tiers are today's, for those of the past are not kept.
 */
@ApplicationScoped
public class TryCampaign {
    private static final int MOST_ORDERS = 10_000;

    private final Campaigns campaigns;
    private final PastOrders pastOrders;
    private final Rules rules;
    private final Standings standings;
    private final Programs programs;

    TryCampaign(
            Campaigns campaigns,
            PastOrders pastOrders,
            Rules rules,
            Standings standings,
            Programs programs) {
        this.campaigns = campaigns;
        this.pastOrders = pastOrders;
        this.rules = rules;
        this.standings = standings;
        this.programs = programs;
    }

    /**
     * What would have come of it.
     *
     * @param from the first moment
     * @param to the first moment after it
     * @throws CampaignRefused when there is no such campaign, the time is upside down, or holds
     *     more orders than one answer can be reckoned from
     */
    @Transactional
    public Trial.Result on(UUID id, Instant from, Instant to) {
        var campaign =
                campaigns.findByIdOptional(id).orElseThrow(CampaignRefused.CampaignNotFound::new);
        if (!from.isBefore(to) || Duration.between(from, to).toDays() > 366) {
            throw new CampaignRefused.CampaignSenseless("to");
        }
        var orders = pastOrders.between(from, to, MOST_ORDERS + 1);
        if (orders.size() > MOST_ORDERS) {
            throw new CampaignRefused.BacktestTooLarge(MOST_ORDERS);
        }
        var tiers =
                standings.tiersOf(
                        orders.stream().map(OrderFacts::customerId).collect(Collectors.toSet()));
        var trial = new Trial();
        var program = programs.current();
        for (var order : orders) {
            var tier = Optional.ofNullable(tiers.get(order.customerId()));
            var byRules = Evaluation.over(order, tier, rules.inForce(order.at()));
            var unused =
                    Extras.of(order, tier, byRules, List.of(campaign), trial, program::payable);
        }
        return trial.after(orders.size());
    }
}
