package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.Hold;
import io.servicecard.loyalty.account.domain.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Gives the points of an open hold back, whoever wants it. */
@ApplicationScoped
public class ReleaseHold {
    private final Lots lots;
    private final Journal journal;
    private final DatabaseClock clock;

    ReleaseHold(Lots lots, Journal journal, DatabaseClock clock) {
        this.lots = lots;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Releases a hold of a locked account.
     *
     * @param actor subject of the token, or the system
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(Account account, Hold hold, String actor) {
        var source = Source.hold(hold.id(), actor);
        journal.record(account.release(hold, lots.takenBy(hold), source, clock.instant()));
    }
}
