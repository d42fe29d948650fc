package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.Merge;
import io.servicecard.platform.database.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Moves points that came back to an account which went up in another one: a hold of its time ended,
 * or what was spent then was returned.
 */
@ApplicationScoped
public class MoveOn {
    private final Lots lots;
    private final Journal journal;
    private final DatabaseClock clock;

    MoveOn(Lots lots, Journal journal, DatabaseClock clock) {
        this.lots = lots;
        this.journal = journal;
        this.clock = clock;
    }

    /** Moves what is free, unless both are one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void from(Account home, Account locked) {
        if (!home.id().equals(locked.id())) {
            new Merge(home, locked).move(lots.free(home), clock.instant()).forEach(journal::record);
        }
    }
}
