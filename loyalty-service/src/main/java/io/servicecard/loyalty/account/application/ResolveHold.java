package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.Hold;
import io.servicecard.loyalty.account.domain.Source;
import io.servicecard.platform.database.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/**
 * Ends an open hold, whoever wants it. One of an account that went up in the locked one ends there,
 * and what goes back moves on.
 */
@ApplicationScoped
public class ResolveHold {
    private final Accounts accounts;
    private final Lots lots;
    private final Journal journal;
    private final MoveOn moveOn;
    private final DatabaseClock clock;

    ResolveHold(Accounts accounts, Lots lots, Journal journal, MoveOn moveOn, DatabaseClock clock) {
        this.accounts = accounts;
        this.lots = lots;
        this.journal = journal;
        this.moveOn = moveOn;
        this.clock = clock;
    }

    /**
     * Gives its points back.
     *
     * @param locked the account that has the points, or has them by now
     * @param actor subject of the token, or the system
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(Account locked, Hold hold, String actor) {
        var home = accounts.home(hold.accountId(), locked);
        var source = Source.hold(hold.id(), actor);
        journal.record(home.release(hold, lots.takenBy(hold), source, clock.instant()));
        moveOn.from(home, locked);
    }

    /** Spends some of its points, and gives the others back. */
    @Transactional(Transactional.TxType.MANDATORY)
    void capture(Account locked, Hold hold, long points, String actor, Instant now) {
        var home = accounts.home(hold.accountId(), locked);
        var source = Source.hold(hold.id(), actor);
        journal.record(home.capture(hold, lots.takenBy(hold), points, source, now));
        moveOn.from(home, locked);
    }
}
