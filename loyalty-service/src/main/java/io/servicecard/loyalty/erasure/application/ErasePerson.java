package io.servicecard.loyalty.erasure.application;

import io.servicecard.loyalty.account.application.Accounts;
import io.servicecard.loyalty.account.application.Holds;
import io.servicecard.loyalty.account.application.Journal;
import io.servicecard.loyalty.account.application.Lots;
import io.servicecard.loyalty.account.application.LoyaltyConfig;
import io.servicecard.loyalty.account.application.PassTime;
import io.servicecard.loyalty.account.application.ResolveHold;
import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.Erasure;
import io.servicecard.loyalty.account.domain.Source;
import io.servicecard.platform.database.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Forgets a person: holds are resolved, the points that are left are lost, the account closes for
 * good, and what leads from the customer's id to a person goes. Entries stay for the books, and
 * their sums stay right. Each request has one receipt, whatever comes again or comes before.
 */
@ApplicationScoped
public class ErasePerson {
    private final Accounts accounts;
    private final Holds holds;
    private final ResolveHold resolveHold;
    private final PassTime passTime;
    private final Lots lots;
    private final Journal journal;
    private final Traces traces;
    private final DatabaseClock clock;
    private final LoyaltyConfig config;

    ErasePerson(
            Accounts accounts,
            Holds holds,
            ResolveHold resolveHold,
            PassTime passTime,
            Lots lots,
            Journal journal,
            Traces traces,
            DatabaseClock clock,
            LoyaltyConfig config) {
        this.accounts = accounts;
        this.holds = holds;
        this.resolveHold = resolveHold;
        this.passTime = passTime;
        this.lots = lots;
        this.journal = journal;
        this.traces = traces;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Forgets the customer, also one who was never heard of: whatever comes later finds the account
     * closed.
     *
     * @param requestId the request that the receipt answers
     */
    @Transactional
    public void erase(UUID customerId, UUID requestId) {
        var account = accounts.lockOrExpect(customerId);
        if (!traces.isNew(requestId, account.id())) {
            return;
        }
        takeAll(account, requestId);
        boolean closes = account.erase();
        var now = clock.instant();
        journal.tell(Erasure.receipt(account, requestId, now.plus(config.ledgerRetention()), now));
        if (closes) {
            forgetTraces(account);
        }
    }

    /**
     * Forgets a locked account that turned out to be of a person who is forgotten; that had its
     * receipt.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void eraseToo(Account account) {
        takeAll(account, account.id());
        if (account.erase()) {
            forgetTraces(account);
        }
    }

    private void takeAll(Account account, UUID cause) {
        var unused = passTime.bring(account);
        holds.openOf(account.id())
                .forEach(hold -> resolveHold.release(account, hold, Source.CARDS));
        var now = clock.instant(); // after the holds: what they give back is taken
        new Erasure(cause, lots.free(account)).of(account, now).ifPresent(journal::record);
    }

    private void forgetTraces(Account account) {
        accounts.flush();
        traces.forget(account.customerId());
    }
}
