package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.domain.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Gives the points back of holds that a partner or manager placed and nobody ended in time. The
 * hold of an order's payment is the order's to end, whatever its time.
 */
@ApplicationScoped
public class ReleaseAbandoned {
    private final Accounts accounts;
    private final Holds holds;
    private final ReleaseHold releaseHold;
    private final DatabaseClock clock;
    private final LoyaltyConfig config;

    ReleaseAbandoned(
            Accounts accounts,
            Holds holds,
            ReleaseHold releaseHold,
            DatabaseClock clock,
            LoyaltyConfig config) {
        this.accounts = accounts;
        this.holds = holds;
        this.releaseHold = releaseHold;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Releases those of a few accounts, in one short transaction. Accounts in use are left for
     * another batch, so replicas neither wait for each other nor release a hold twice.
     *
     * @param most how many accounts at most
     * @return how many holds were released; 0 when nothing is left to do now
     */
    @Transactional
    public int batch(int most) {
        var before = clock.instant().minus(config.holdGrace());
        int released = 0;
        for (var id : accounts.lockFreeWithAbandoned(before, most)) {
            var account = accounts.lock(id);
            for (var hold : holds.abandonedOf(id, before)) {
                releaseHold.release(account, hold, Source.LOYALTY);
                released++;
            }
        }
        return released;
    }
}
