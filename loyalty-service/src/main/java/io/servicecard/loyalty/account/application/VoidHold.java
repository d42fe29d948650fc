package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.domain.Hold;
import io.servicecard.loyalty.account.domain.LoyaltyRefused;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Gives the points of a hold back at the request of a partner or manager. */
@ApplicationScoped
public class VoidHold {
    private final Accounts accounts;
    private final Holds holds;
    private final EndHold endHold;

    VoidHold(Accounts accounts, Holds holds, EndHold endHold) {
        this.accounts = accounts;
        this.holds = holds;
        this.endHold = endHold;
    }

    /**
     * Ends the hold; one whose time is over ends as expired.
     *
     * @param onlyPlacedBy limits a partner to what it placed itself
     * @param actor subject of the token
     * @throws LoyaltyRefused.HoldNotFound when there is none for the caller
     * @throws LoyaltyRefused.HoldBelongsToOrder when an order's payment has it
     * @throws LoyaltyRefused.HoldAlreadyResolved when it ended before
     */
    @Transactional
    public Hold release(UUID holdId, Optional<String> onlyPlacedBy, String actor, IfMatch ifMatch) {
        var account = accounts.lockOfHold(holdId, onlyPlacedBy);
        var taken = holds.taken(holdId);
        var hold = taken.hold();
        hold.checkOnRequest();
        IfMatch.check(ifMatch, hold.version());
        endHold.release(account, taken, actor);
        return hold;
    }
}
