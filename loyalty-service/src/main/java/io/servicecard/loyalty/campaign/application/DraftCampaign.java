package io.servicecard.loyalty.campaign.application;

import io.servicecard.loyalty.campaign.domain.Campaign;
import io.servicecard.loyalty.campaign.domain.CampaignRefused;
import io.servicecard.loyalty.campaign.domain.CampaignTerms;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Writes a campaign, and writes it anew while it is a draft. */
@ApplicationScoped
public class DraftCampaign {
    private final Campaigns campaigns;

    DraftCampaign(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /**
     * The draft.
     *
     * @throws CampaignRefused.CampaignKeyTaken when another campaign has the key
     */
    @Transactional
    public Campaign draft(String key, CampaignTerms terms) {
        var campaign = new Campaign(Ids.next(), key, terms);
        int inserted =
                campaigns
                        .getEntityManager()
                        .createNativeQuery(
                                "INSERT INTO campaign_key (key, campaign_id) VALUES (:key, :id) ON CONFLICT DO NOTHING")
                        .setParameter("key", key)
                        .setParameter("id", campaign.id())
                        .executeUpdate();
        if (inserted == 0) {
            throw new CampaignRefused.CampaignKeyTaken();
        }
        campaigns.persist(campaign);
        return campaign;
    }

    /**
     * The changed draft.
     *
     * @throws CampaignRefused when there is none, or it is no draft any more
     */
    @Transactional
    public Campaign change(UUID id, CampaignTerms terms, IfMatch ifMatch) {
        var campaign = campaigns.lock(id).orElseThrow(CampaignRefused.CampaignNotFound::new);
        IfMatch.require(ifMatch, campaign.version());
        campaign.change(terms);
        return campaign;
    }
}
