package io.servicecard.loyalty.account.application;

import io.servicecard.platform.database.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Tells, once for each lot, that its points will be lost soon. */
@ApplicationScoped
public class WarnOfExpiry {
    private final Accounts accounts;
    private final Lots lots;
    private final Journal journal;
    private final DatabaseClock clock;
    private final LoyaltyConfig config;

    WarnOfExpiry(
            Accounts accounts,
            Lots lots,
            Journal journal,
            DatabaseClock clock,
            LoyaltyConfig config) {
        this.accounts = accounts;
        this.lots = lots;
        this.journal = journal;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Tells of the lots of one account, in a short transaction; one in use is left for another
     * round.
     */
    @Transactional
    public void of(UUID accountId) {
        if (accounts.lockFree(accountId)) {
            var account = accounts.lock(accountId);
            var now = clock.instant();
            for (var lot : lots.toWarnOf(account, now, until(now))) {
                journal.tell(account.warn(lot, now));
            }
        }
    }

    /** Lots that expire until then are told of now. */
    Instant until(Instant now) {
        return now.plus(config.expiryWarning());
    }
}
