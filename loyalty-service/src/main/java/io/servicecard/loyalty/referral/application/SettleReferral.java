package io.servicecard.loyalty.referral.application;

import io.servicecard.loyalty.account.application.Accounts;
import io.servicecard.loyalty.account.application.GrantPoints;
import io.servicecard.loyalty.account.application.TakeBackPoints;
import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.Source;
import io.servicecard.loyalty.earning.application.ReckonOccasion;
import io.servicecard.loyalty.earning.domain.Trigger;
import io.servicecard.loyalty.referral.domain.Referral;
import io.servicecard.loyalty.referral.domain.Referral.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Gives both their rewards, or takes them back, as the orders of the new member say. What each side
 * has is kept with the referral, so that just that is taken back.
 */
@ApplicationScoped
public class SettleReferral {
    private static final String REASON = "REFERRAL";

    private final Accounts accounts;
    private final Referrals referrals;
    private final ReckonOccasion reckonOccasion;
    private final GrantPoints grantPoints;
    private final TakeBackPoints takeBackPoints;

    SettleReferral(
            Accounts accounts,
            Referrals referrals,
            ReckonOccasion reckonOccasion,
            GrantPoints grantPoints,
            TakeBackPoints takeBackPoints) {
        this.accounts = accounts;
        this.referrals = referrals;
        this.reckonOccasion = reckonOccasion;
        this.grantPoints = grantPoints;
        this.takeBackPoints = takeBackPoints;
    }

    /** Settles one, unless somebody did meanwhile. */
    @Transactional
    public void settle(UUID id) {
        var members =
                referrals
                        .find(
                                "select r.referrerId, r.referredId from Referral r where r.id = ?1",
                                id)
                        .project(Members.class)
                        .singleResult();
        var both = accounts.lockBoth(members.referrerId(), members.referredId());
        var referral = referrals.lock(id);
        if (!referral.isToSettle()) {
            return;
        }
        if (referral.isQualified()) {
            referral.reward(
                    give(both.first(), referral, Trigger.REFERRER),
                    give(both.second(), referral, Trigger.REFERRED));
        } else {
            takeBack(both.first(), referral, Trigger.REFERRER, referral.ofReferrer());
            takeBack(both.second(), referral, Trigger.REFERRED, referral.ofReferred());
            referral.takeBack();
        }
    }

    /**
     * Whose accounts are to be locked.
     *
     * @param referrerId who brought the member
     * @param referredId the new member
     */
    public record Members(UUID referrerId, UUID referredId) {}

    private Part give(Account account, Referral referral, Trigger side) {
        if (!account.isOpen()) {
            return Part.NONE;
        }
        var reward = reckonOccasion.of(side, account.customerId(), referral.namedAt());
        if (reward.points() == 0) {
            return Part.NONE;
        }
        return grantPoints
                .grant(
                        new GrantPoints.Grant(
                                account.customerId(),
                                reward.points(),
                                REASON,
                                source(referral, side, referral.nextReward()),
                                reward.grounds(),
                                null,
                                null))
                .map(entry -> new Part(entry, reward.points()))
                .orElse(Part.NONE);
    }

    private void takeBack(Account account, Referral referral, Trigger side, Part part) {
        if (account.isOpen() && part.points() > 0) {
            takeBackPoints.take(
                    account,
                    part.points(),
                    REASON,
                    source(referral, side, referral.nextReward() - 1),
                    part.entry());
        }
    }

    private static Source source(Referral referral, Trigger side, int number) {
        return new Source(
                Source.LOYALTY, "referral:" + referral.id() + ":" + side, number, Source.LOYALTY);
    }
}
