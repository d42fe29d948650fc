package io.servicecard.loyalty.campaign.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A campaign: changed while it is a draft, published for good, and perhaps stopped early. */
@Entity
@DynamicUpdate
public class Campaign {
    /** Where a campaign is in its life. */
    public enum State {
        DRAFT,
        PUBLISHED,
        STOPPED
    }

    @Id private UUID id;
    private String campaignKey;

    @Enumerated(EnumType.STRING)
    private State state;

    private CampaignTerms terms;
    private Instant inForceFrom;
    private Instant inForceTo;
    private long version;

    /** For the persistence provider. */
    protected Campaign() {}

    /** A draft. */
    public Campaign(UUID id, String campaignKey, CampaignTerms terms) {
        this.id = id;
        this.campaignKey = campaignKey;
        this.state = State.DRAFT;
        this.terms = terms;
        this.version = 1;
    }

    /**
     * Says something else; what is published never changes.
     *
     * @throws CampaignRefused.CampaignState when it is no draft any more
     */
    public void change(CampaignTerms other) {
        switch (state) {
            case DRAFT -> terms = other;
            case PUBLISHED, STOPPED -> throw new CampaignRefused.CampaignState(state);
        }
        version++;
    }

    /**
     * Puts it in force: from the time it names, but not before now.
     *
     * @throws CampaignRefused when it is no draft any more, or its time is over
     */
    public void publish(Instant now) {
        switch (state) {
            case DRAFT -> {
                if (!now.isBefore(terms.endsAt())) {
                    throw new CampaignRefused.CampaignOver(terms.endsAt());
                }
            }
            case PUBLISHED, STOPPED -> throw new CampaignRefused.CampaignState(state);
        }
        state = State.PUBLISHED;
        inForceFrom = terms.startsAt().isAfter(now) ? terms.startsAt() : now;
        inForceTo = terms.endsAt();
        version++;
    }

    /**
     * Ends it now, if it has not ended yet; what was given stays given.
     *
     * @throws CampaignRefused.CampaignState when it is not published
     */
    public void stop(Instant now) {
        switch (state) {
            case PUBLISHED -> {
                var end = now.isBefore(inForceTo) ? now : inForceTo;
                inForceTo = end.isBefore(inForceFrom) ? inForceFrom : end;
            }
            case DRAFT, STOPPED -> throw new CampaignRefused.CampaignState(state);
        }
        state = State.STOPPED;
        version++;
    }

    /** Whether it counts for what happens at a moment. */
    public boolean isInForce(Instant at) {
        return inForceFrom != null && !at.isBefore(inForceFrom) && at.isBefore(inForceTo);
    }

    public UUID id() {
        return id;
    }

    /** Its name for people and explanations. */
    public String key() {
        return campaignKey;
    }

    public State state() {
        return state;
    }

    public CampaignTerms terms() {
        return terms;
    }

    /** Counts its changes, from 1. */
    public long version() {
        return version;
    }
}
