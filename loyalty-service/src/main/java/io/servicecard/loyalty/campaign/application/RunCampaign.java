package io.servicecard.loyalty.campaign.application;

import io.servicecard.loyalty.campaign.domain.Campaign;
import io.servicecard.loyalty.campaign.domain.CampaignRefused;
import io.servicecard.loyalty.campaign.domain.OfferTerms;
import io.servicecard.platform.database.DatabaseClock;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Puts a campaign in force, and stops it. */
@ApplicationScoped
public class RunCampaign {
    private final Campaigns campaigns;
    private final DatabaseClock clock;

    RunCampaign(Campaigns campaigns, DatabaseClock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /**
     * The published campaign, with its budget laid out.
     *
     * @throws CampaignRefused when there is none, or it cannot be published
     */
    @Transactional
    public Campaign publish(UUID id, IfMatch ifMatch) {
        var campaign = campaigns.lock(id).orElseThrow(CampaignRefused.CampaignNotFound::new);
        IfMatch.check(ifMatch, campaign.version());
        campaign.publish(clock.instant());
        campaigns
                .getEntityManager()
                .createNativeQuery(
                        "INSERT INTO campaign_budget (campaign_id, budget, per_member, spent, most_offers)"
                                + " VALUES (:id, :budget, :member, 0, :offers)")
                .setParameter("id", id)
                .setParameter("budget", campaign.terms().budget().orElse(Long.MAX_VALUE))
                .setParameter("member", campaign.terms().perMember().orElse(Long.MAX_VALUE))
                .setParameter("offers", campaign.terms().offer().map(OfferTerms::most).orElse(0))
                .executeUpdate();
        return campaign;
    }

    /**
     * The stopped campaign.
     *
     * @throws CampaignRefused when there is none, or it is not published
     */
    @Transactional
    public Campaign stop(UUID id, IfMatch ifMatch) {
        var campaign = campaigns.lock(id).orElseThrow(CampaignRefused.CampaignNotFound::new);
        IfMatch.check(ifMatch, campaign.version());
        campaign.stop(clock.instant());
        return campaign;
    }
}
