package io.servicecard.loyalty.referral.domain;

import io.servicecard.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A new member named who brought them. Both are rewarded as long as an order of the new member
 * counts: what the two have follows that in either direction, whatever was told in which order.
 */
@Entity
@DynamicUpdate
public class Referral {
    @Id private UUID id;
    private UUID referrerId;
    private UUID referredId;

    @Column(name = "year")
    private int year;

    private int number;
    private int perYear;
    private Instant namedAt;

    @Column(name = "void")
    private boolean voided;

    private boolean qualified;
    private boolean rewarded;
    private int rewards;
    private UUID referrerEntry;
    private long referrerPoints;
    private UUID referredEntry;
    private long referredPoints;
    private long version;

    /** For the persistence provider. */
    protected Referral() {}

    /**
     * A referral that is not rewarded yet.
     *
     * @param place its place among those of the referrer in a year
     */
    public Referral(UUID referrerId, UUID referredId, Place place, Instant now) {
        this.id = Ids.next();
        this.referrerId = referrerId;
        this.referredId = referredId;
        this.year = place.year();
        this.number = place.number();
        this.perYear = place.most();
        this.namedAt = now;
        this.version = 1;
    }

    /**
     * The place of a referral among those of one referrer.
     *
     * @param year in UTC
     * @param number from 1; each year has it once
     * @param most how many a year may have
     */
    public record Place(int year, int number, int most) {
        /**
         * Looks that the limit is kept.
         *
         * @throws ReferralRefused.TooManyReferrals when it is not
         */
        public Place {
            if (number > most) {
                throw new ReferralRefused.TooManyReferrals();
            }
        }
    }

    /** Takes over whether an order counts now; one that was void stays so. */
    public void qualify(boolean counts) {
        boolean now = counts && !voided;
        if (now != qualified) {
            qualified = now;
            version++;
        }
    }

    /** Whether what the two have is not what they should have. */
    public boolean isToSettle() {
        return qualified != rewarded;
    }

    /** Whether both are to be rewarded, rather than nobody. */
    public boolean isQualified() {
        return qualified;
    }

    /** The number of the reward that comes next, from 1: with the referral its permanent key. */
    public int nextReward() {
        return rewards + 1;
    }

    /**
     * What one side got.
     *
     * @param entry that gave it, null for nothing
     * @param points how many
     */
    public record Part(UUID entry, long points) {
        /** Nothing: no rule gives something, or there is no account. */
        public static final Part NONE = new Part(null, 0);
    }

    /** Notes what both got. */
    public void reward(Part referrer, Part referred) {
        keep(referrer, referred);
        rewards++;
        rewarded = true;
        version++;
    }

    /** Notes that it was taken back. */
    public void takeBack() {
        keep(Part.NONE, Part.NONE);
        rewarded = false;
        version++;
    }

    private void keep(Part referrer, Part referred) {
        referrerEntry = referrer.entry();
        referrerPoints = referrer.points();
        referredEntry = referred.entry();
        referredPoints = referred.points();
    }

    public ReferralState state() {
        if (voided) {
            return ReferralState.VOID;
        }
        if (rewarded) {
            return ReferralState.REWARDED;
        }
        return rewards > 0 ? ReferralState.TAKEN_BACK : ReferralState.NAMED;
    }

    public UUID id() {
        return id;
    }

    /** Who brought the new member. */
    public UUID referrerId() {
        return referrerId;
    }

    /** The new member. */
    public UUID referredId() {
        return referredId;
    }

    /** When it was named: rules of this moment say what it gives. */
    public Instant namedAt() {
        return namedAt;
    }

    /** What who brought the member has of it. */
    public Part ofReferrer() {
        return new Part(referrerEntry, referrerPoints);
    }

    /** What the new member has of it. */
    public Part ofReferred() {
        return new Part(referredEntry, referredPoints);
    }

    /** Counts its changes, from 1. */
    public long version() {
        return version;
    }
}
