package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.Passing;
import io.servicecard.platform.database.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Posts what time has done to lots. Nothing depends on when it is posted: whoever reads or spends
 * decides by the clock, and whoever changes an account brings it to the present first.
 */
@ApplicationScoped
public class PassTime {
    private static final int LOTS = 500;

    private final Accounts accounts;
    private final Lots lots;
    private final Journal journal;
    private final DatabaseClock clock;
    private final PassedLots passed;
    private final Ahead ahead;

    PassTime(
            Accounts accounts,
            Lots lots,
            Journal journal,
            DatabaseClock clock,
            PassedLots passed,
            Ahead ahead) {
        this.accounts = accounts;
        this.lots = lots;
        this.journal = journal;
        this.clock = clock;
        this.passed = passed;
        this.ahead = ahead;
    }

    /**
     * Brings a locked account to the present: its cached balances are then what the clock says.
     *
     * @return the moment
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant bring(Account account) {
        return ahead.presentOf(account).orElseGet(() -> look(account));
    }

    private Instant look(Account account) {
        var moment = passed.at(List.of(account.id()));
        if (account.isOpen() && !moment.accounts().isEmpty()) {
            post(account, moment.now());
        }
        return moment.now();
    }

    /**
     * Brings one account to the present, in a short transaction. One in use is left to who uses it,
     * or to another round, so replicas neither wait for each other nor post twice.
     */
    @Transactional
    public void of(UUID accountId) {
        if (accounts.lockFree(accountId)) {
            bring(accounts.lock(accountId));
        }
    }

    /** This moment, by the database's clock. */
    @Transactional
    Instant now() {
        return clock.instant();
    }

    private void post(Account account, Instant now) {
        for (var passed = lots.passed(account, now, LOTS);
                !passed.isEmpty();
                passed = lots.passed(account, now, LOTS)) {
            for (var lot : passed) {
                post(account, new Passing(lot), now);
            }
        }
    }

    private void post(Account account, Passing passing, Instant now) {
        journal.record(
                passing.activates() ? passing.activate(account) : passing.expire(account, now));
    }
}
