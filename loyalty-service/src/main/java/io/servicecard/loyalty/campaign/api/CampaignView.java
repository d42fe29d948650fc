package io.servicecard.loyalty.campaign.api;

import io.servicecard.loyalty.campaign.domain.Campaign;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A campaign.
 *
 * @param id the campaign
 * @param key its name for people and explanations
 * @param state DRAFT, PUBLISHED, then perhaps STOPPED
 * @param terms what it says
 * @param version of the campaign
 */
@Schema(name = "Campaign")
public record CampaignView(
        UUID id, String key, Campaign.State state, CampaignBody terms, long version) {
    static CampaignView of(Campaign campaign) {
        return new CampaignView(
                campaign.id(),
                campaign.key(),
                campaign.state(),
                CampaignBody.of(campaign.terms()),
                campaign.version());
    }
}
