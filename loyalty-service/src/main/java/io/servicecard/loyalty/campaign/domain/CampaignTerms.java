package io.servicecard.loyalty.campaign.domain;

import io.servicecard.loyalty.earning.domain.Condition;
import io.servicecard.loyalty.earning.domain.Considered.Finding;
import io.servicecard.loyalty.earning.domain.Evaluation;
import io.servicecard.loyalty.earning.domain.OrderFacts;
import io.servicecard.loyalty.earning.domain.RuleAward;
import io.servicecard.loyalty.earning.domain.RuleTerms;
import io.servicecard.loyalty.earning.domain.Trigger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/**
 * What a campaign says.
 *
 * @param reward what it gives
 * @param customers for whom; for everybody when empty
 * @param offer present when it gives only to whom it was promised
 * @param conditions all must hold
 * @param budget how many points it may give in all
 * @param perMember how many points it may give to one customer
 * @param priority the highest is served first
 * @param startsAt from when
 * @param endsAt the first moment after it
 */
public record CampaignTerms(
        Reward reward,
        Set<UUID> customers,
        Optional<OfferTerms> offer,
        List<Condition> conditions,
        OptionalLong budget,
        OptionalLong perMember,
        int priority,
        Instant startsAt,
        Instant endsAt) {
    /**
     * Looks that all goes together.
     *
     * @throws CampaignRefused.CampaignSenseless when it does not
     */
    public CampaignTerms {
        customers = Set.copyOf(customers);
        conditions = List.copyOf(conditions);
        if (!startsAt.isBefore(endsAt)) {
            throw new CampaignRefused.CampaignSenseless("endsAt");
        }
        if (offer.isPresent() && !customers.isEmpty()) {
            throw new CampaignRefused.CampaignSenseless("customerIds");
        }
        if (reward instanceof Reward.Multiplier m && m.times() <= m.per()) {
            throw new CampaignRefused.CampaignSenseless("multiplier");
        }
    }

    /** Whether it is for this order, or the first reason against it. */
    Finding verdict(OrderFacts facts, Optional<String> tier) {
        return customers.isEmpty() || customers.contains(facts.customerId())
                ? Evaluation.verdict(asRule(), facts, tier)
                : Finding.OTHER_AUDIENCE;
    }

    /** Conditions are looked at as those of a rule are. */
    private RuleTerms asRule() {
        return new RuleTerms(
                Trigger.ORDER,
                conditions,
                new RuleAward.Fixed(1),
                Set.of(),
                priority,
                "campaign",
                OptionalLong.empty(),
                startsAt,
                Optional.of(endsAt));
    }
}
