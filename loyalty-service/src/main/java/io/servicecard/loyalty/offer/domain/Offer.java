package io.servicecard.loyalty.offer.domain;

import io.servicecard.loyalty.campaign.domain.Campaign;
import io.servicecard.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/**
 * What a campaign promises to one person: granted, activated by that person, and used by one order.
 * It is over by the clock, whether somebody posts that or not. Every change needs the account of
 * its customer locked.
 */
@Entity
@DynamicUpdate
public class Offer {
    /** What is known of it, apart from time. */
    public enum State {
        GRANTED,
        ACTIVATED,
        USED
    }

    @Id private UUID id;
    private UUID campaignId;
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant grantedAt;
    private Instant expiresAt;
    private Instant activatedAt;
    private UUID orderId;
    private long points;
    private long version;

    /** For the persistence provider. */
    protected Offer() {}

    private Offer(Campaign campaign, UUID customerId, Instant expiresAt, Instant now) {
        this.id = Ids.next();
        this.campaignId = campaign.id();
        this.customerId = customerId;
        this.state = State.GRANTED;
        this.grantedAt = now;
        this.expiresAt = expiresAt;
        this.version = 1;
    }

    /**
     * Grants what a campaign promises to a customer.
     *
     * @throws OfferRefused.OfferCampaign when the campaign is not for offers, or not in force
     */
    public static Offer grant(Campaign campaign, UUID customerId, Instant now) {
        var terms = campaign.terms();
        if (campaign.state() != Campaign.State.PUBLISHED || !now.isBefore(terms.endsAt())) {
            throw new OfferRefused.OfferCampaign();
        }
        var end = terms.offer().orElseThrow(OfferRefused.OfferCampaign::new).endOf(now);
        return new Offer(
                campaign, customerId, end.isBefore(terms.endsAt()) ? end : terms.endsAt(), now);
    }

    /** What others are told of the grant. */
    public OfferGranted granted(String campaignKey) {
        return new OfferGranted(
                id, customerId, campaignId, campaignKey, expiresAt, version, grantedAt);
    }

    /**
     * Takes it up: orders that are handed over from now on can use it.
     *
     * @throws OfferRefused.OfferState when it was activated before, or its time is over
     */
    public void activate(Instant now) {
        switch (at(now)) {
            case GRANTED -> {
                state = State.ACTIVATED;
                activatedAt = now;
                version++;
            }
            case ACTIVATED, USED, EXPIRED -> throw new OfferRefused.OfferState(at(now));
        }
    }

    /**
     * Notes what an order got by it; an order that is reckoned again may get another amount.
     *
     * @param amount points, more than 0
     */
    public void use(UUID order, long amount) {
        if (!order.equals(orderId) || amount != points) {
            state = State.USED;
            orderId = order;
            points = amount;
            version++;
        }
    }

    /** How it stands at a moment. */
    public OfferStanding at(Instant now) {
        boolean over = !now.isBefore(expiresAt);
        return switch (state) {
            case GRANTED -> over ? OfferStanding.EXPIRED : OfferStanding.GRANTED;
            case ACTIVATED -> over ? OfferStanding.EXPIRED : OfferStanding.ACTIVATED;
            case USED -> OfferStanding.USED;
        };
    }

    public UUID id() {
        return id;
    }

    /** The campaign whose promise it is. */
    public UUID campaignId() {
        return campaignId;
    }

    public UUID customerId() {
        return customerId;
    }

    public Instant grantedAt() {
        return grantedAt;
    }

    /** The first moment at which it is too late. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** Null before it is activated. */
    public Instant activatedAt() {
        return activatedAt;
    }

    /** The order that used it, null before. */
    public UUID orderId() {
        return orderId;
    }

    /** What that order got by it; 0 before. */
    public long points() {
        return points;
    }

    /** Counts its changes, from 1. */
    public long version() {
        return version;
    }
}
