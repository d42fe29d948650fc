package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.Hold;
import io.servicecard.loyalty.account.domain.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Ends an open hold, whoever wants it. One of an account that went up in the locked one ends there,
 * and what goes back moves on.
 */
@ApplicationScoped
public class ResolveHold {
    private final Accounts accounts;
    private final Holds holds;
    private final Journal journal;
    private final MoveOn moveOn;

    ResolveHold(Accounts accounts, Holds holds, Journal journal, MoveOn moveOn) {
        this.accounts = accounts;
        this.holds = holds;
        this.journal = journal;
        this.moveOn = moveOn;
    }

    /**
     * Gives its points back.
     *
     * @param locked the account that has the points, or has them by now
     * @param actor subject of the token, or the system
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(Account locked, Hold hold, String actor) {
        release(locked, holds.taken(hold.id()), actor);
    }

    /** Gives its points back, when it is known what it took. */
    void release(Account locked, Holds.Taken taken, String actor) {
        var hold = taken.hold();
        var home = accounts.home(hold.accountId(), locked);
        var source = Source.hold(hold.id(), actor);
        journal.record(home.release(hold, taken.parts(), source, taken.now()));
        moveOn.from(home, locked);
    }

    /** Spends all of its points. */
    @Transactional(Transactional.TxType.MANDATORY)
    void capture(Account locked, Hold hold, String actor) {
        capture(locked, holds.taken(hold.id()), hold.points(), actor);
    }

    /** Spends some of its points, and gives the others back. */
    void capture(Account locked, Holds.Taken taken, long points, String actor) {
        var hold = taken.hold();
        var home = accounts.home(hold.accountId(), locked);
        var source = Source.hold(hold.id(), actor);
        journal.record(home.capture(hold, taken.parts(), points, source, taken.now()));
        moveOn.from(home, locked);
    }
}
