package io.servicecard.loyalty.adjustment.application;

import io.servicecard.loyalty.account.application.Accounts;
import io.servicecard.loyalty.account.application.PassTime;
import io.servicecard.loyalty.account.domain.LoyaltyRefused;
import io.servicecard.loyalty.adjustment.domain.RequestedAdjustment;
import io.servicecard.loyalty.limit.application.Limits;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Corrects a balance at a person's word; a large correction waits for a second person's. */
@ApplicationScoped
public class AdjustPoints {
    private final Accounts accounts;
    private final Adjustments adjustments;
    private final PostAdjustment postAdjustment;
    private final PassTime passTime;
    private final Limits limits;

    AdjustPoints(
            Accounts accounts,
            Adjustments adjustments,
            PostAdjustment postAdjustment,
            PassTime passTime,
            Limits limits) {
        this.accounts = accounts;
        this.adjustments = adjustments;
        this.postAdjustment = postAdjustment;
        this.passTime = passTime;
        this.limits = limits;
    }

    /**
     * Asks for a correction. It is posted at once when all that was posted so of the account within
     * a while stays within the limit: so nobody does in parts what needs a second person.
     *
     * @param points to give, below 0 to take
     * @param person subject of the token
     * @throws LoyaltyRefused.AccountNotFound when the customer has none
     * @throws LoyaltyRefused.InsufficientPoints when fewer may be taken
     */
    @Transactional
    public RequestedAdjustment ask(
            UUID customerId, long points, RequestedAdjustment.Reason reason, String person) {
        var account =
                accounts.lockOpenOf(customerId).orElseThrow(LoyaltyRefused.AccountNotFound::new);
        var now = passTime.bring(account);
        var limit = limits.current();
        long alone =
                limit.adjustmentPoints()
                        - adjustments.postedAlone(account.id(), limit.adjustmentsSince(now));
        var asked = new RequestedAdjustment(account.id(), points, reason, alone, person, now);
        if (!asked.needsApproval()) {
            asked.posted(postAdjustment.post(account, asked, now));
        }
        adjustments.persist(asked);
        return asked;
    }

    /**
     * Posts a pending correction at a second person's word.
     *
     * @param person subject of the token
     * @throws LoyaltyRefused.AdjustmentNotFound when there is none
     * @throws LoyaltyRefused.AdjustmentDecided when it is not pending
     * @throws LoyaltyRefused.SecondPersonNeeded when the person asked for it
     * @throws LoyaltyRefused.AccountNotFound when its person was forgotten meanwhile
     * @throws LoyaltyRefused.InsufficientPoints when fewer may be taken by now
     */
    @Transactional
    public RequestedAdjustment approve(UUID id, String person, IfMatch ifMatch) {
        var account = accounts.lockRoot(adjustments.accountOf(id));
        var asked = adjustments.lock(id);
        IfMatch.check(ifMatch, asked.version());
        asked.mayBeDecidedBy(person);
        if (!account.isOpen()) {
            throw new LoyaltyRefused.AccountNotFound();
        }
        var now = passTime.bring(account);
        asked.approve(postAdjustment.post(account, asked, now), person, now);
        return asked;
    }

    /** Ends a pending correction without effect, under the rules of {@link #approve}. */
    @Transactional
    public RequestedAdjustment reject(UUID id, String person, IfMatch ifMatch) {
        var account = accounts.lockRoot(adjustments.accountOf(id));
        var asked = adjustments.lock(id);
        IfMatch.check(ifMatch, asked.version());
        asked.reject(person, passTime.bring(account));
        return asked;
    }
}
