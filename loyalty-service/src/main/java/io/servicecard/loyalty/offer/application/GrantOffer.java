package io.servicecard.loyalty.offer.application;

import io.servicecard.loyalty.account.application.Accounts;
import io.servicecard.loyalty.campaign.application.Campaigns;
import io.servicecard.loyalty.offer.domain.Offer;
import io.servicecard.loyalty.offer.domain.OfferRefused;
import io.servicecard.platform.database.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Grants a campaign's offer to a customer: once, and to no more customers than the campaign may
 * promise it to. Both are the database's to hold: a unique key, and a counter that takes only what
 * is left. The counter's row is taken last, for others wait for it until the transaction ends.
 */
@ApplicationScoped
public class GrantOffer {
    private final Accounts accounts;
    private final Campaigns campaigns;
    private final Offers offers;
    private final OfferEvents events;
    private final DatabaseClock clock;

    GrantOffer(
            Accounts accounts,
            Campaigns campaigns,
            Offers offers,
            OfferEvents events,
            DatabaseClock clock) {
        this.accounts = accounts;
        this.campaigns = campaigns;
        this.offers = offers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The new offer.
     *
     * @throws OfferRefused when customer and campaign do not allow it
     */
    @Transactional
    public Offer grant(UUID campaignId, UUID customerId) {
        var customer =
                accounts.lockOpenOf(customerId)
                        .orElseThrow(OfferRefused.OfferCustomer::new)
                        .customerId();
        var campaign =
                campaigns.findByIdOptional(campaignId).orElseThrow(OfferRefused.OfferCampaign::new);
        if (offers.of(campaignId, customer).isPresent()) {
            throw new OfferRefused.OfferTwice();
        }
        var offer = Offer.grant(campaign, customer, clock.instant());
        offers.persistAndFlush(offer);
        if (!offers.take(campaignId)) {
            throw new OfferRefused.OffersExhausted();
        }
        events.publish(offer.granted(campaign.key()));
        return offer;
    }
}
