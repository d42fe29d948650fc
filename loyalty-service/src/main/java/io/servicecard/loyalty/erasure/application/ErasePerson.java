package io.servicecard.loyalty.erasure.application;

import io.servicecard.loyalty.account.application.Accounts;
import io.servicecard.loyalty.account.application.DatabaseClock;
import io.servicecard.loyalty.account.application.Holds;
import io.servicecard.loyalty.account.application.Journal;
import io.servicecard.loyalty.account.application.Lots;
import io.servicecard.loyalty.account.application.LoyaltyConfig;
import io.servicecard.loyalty.account.application.PassTime;
import io.servicecard.loyalty.account.application.ReleaseHold;
import io.servicecard.loyalty.account.domain.Erasure;
import io.servicecard.loyalty.account.domain.Source;
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
    private final ReleaseHold releaseHold;
    private final PassTime passTime;
    private final Lots lots;
    private final Journal journal;
    private final Traces traces;
    private final DatabaseClock clock;
    private final LoyaltyConfig config;

    ErasePerson(
            Accounts accounts,
            Holds holds,
            ReleaseHold releaseHold,
            PassTime passTime,
            Lots lots,
            Journal journal,
            Traces traces,
            DatabaseClock clock,
            LoyaltyConfig config) {
        this.accounts = accounts;
        this.holds = holds;
        this.releaseHold = releaseHold;
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
        var unused = passTime.bring(account);
        if (account.isOpen()) {
            holds.openOf(account.id())
                    .forEach(hold -> releaseHold.release(account, hold, Source.CARDS));
        }
        var now = clock.instant(); // after the holds: what they give back is taken
        var erasure = new Erasure(requestId, lots.living(account));
        erasure.of(account, now).ifPresent(journal::record);
        boolean closes = account.erase();
        journal.tell(erasure.receipt(account, now.plus(config.ledgerRetention()), now));
        if (closes) {
            accounts.flush();
            traces.forget(account.customerId());
        }
    }
}
