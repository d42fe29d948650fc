package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.domain.Hold;
import io.servicecard.loyalty.account.domain.LoyaltyRefused;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Spends points of a hold at the request of a partner or manager; the rest goes back. */
@ApplicationScoped
public class CaptureHold {
    private final Accounts accounts;
    private final Holds holds;
    private final EndHold endHold;

    CaptureHold(Accounts accounts, Holds holds, EndHold endHold) {
        this.accounts = accounts;
        this.holds = holds;
        this.endHold = endHold;
    }

    /**
     * Captures up to all points of the hold, once.
     *
     * @param onlyPlacedBy limits a partner to what it placed itself
     * @param actor subject of the token
     * @throws LoyaltyRefused.HoldNotFound when there is none for the caller
     * @throws LoyaltyRefused.HoldBelongsToOrder when an order's payment has it
     * @throws LoyaltyRefused.HoldAlreadyResolved when it ended before
     * @throws LoyaltyRefused.HoldExpired when its time is over
     * @throws LoyaltyRefused.CaptureExceedsHold when it holds fewer
     */
    @Transactional
    public Hold capture(
            UUID holdId,
            long points,
            Optional<String> onlyPlacedBy,
            String actor,
            IfMatch ifMatch) {
        var account = accounts.lockOfHold(holdId, onlyPlacedBy);
        var taken = holds.taken(holdId);
        var hold = taken.hold();
        hold.checkOnRequest();
        IfMatch.check(ifMatch, hold.version());
        hold.checkCapture(points, taken.now());
        endHold.capture(account, taken, points, actor);
        return hold;
    }
}
