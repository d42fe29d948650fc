package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.domain.Source;
import io.servicecard.platform.database.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Gives the points back of holds that a partner or manager placed and nobody ended in time. The
 * hold of an order's payment is the order's to end, whatever its time.
 */
@ApplicationScoped
public class ReleaseAbandoned {
    private final Accounts accounts;
    private final Holds holds;
    private final ResolveHold resolveHold;
    private final DatabaseClock clock;
    private final LoyaltyConfig config;

    ReleaseAbandoned(
            Accounts accounts,
            Holds holds,
            ResolveHold resolveHold,
            DatabaseClock clock,
            LoyaltyConfig config) {
        this.accounts = accounts;
        this.holds = holds;
        this.resolveHold = resolveHold;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Accounts with abandoned holds, by their id.
     *
     * @param after the last id of the page before
     * @param most how many at most
     */
    @Transactional
    public List<UUID> accounts(UUID after, int most) {
        return holds.accountsWithAbandoned(before(), after, most);
    }

    /**
     * Releases those of one account, in a short transaction. An account in use is left for another
     * round, so replicas neither wait for each other nor release a hold twice.
     *
     * @return how many holds were released
     */
    @Transactional
    public int of(UUID accountId) {
        if (!accounts.lockFree(accountId)) {
            return 0;
        }
        var account = accounts.lockRoot(accountId);
        var abandoned = holds.abandonedOf(account.id(), before());
        abandoned.forEach(hold -> resolveHold.release(account, hold, Source.LOYALTY));
        return abandoned.size();
    }

    private Instant before() {
        return clock.instant().minus(config.holdGrace());
    }
}
