package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.JournalEntry;
import io.servicecard.loyalty.account.domain.LoyaltyRefused;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Shows accounts: to staff by role, to a customer only the own. */
@ApplicationScoped
public class ReadAccount {
    private final Accounts accounts;
    private final Journal journal;
    private final Lots lots;
    private final Caller caller;

    ReadAccount(Accounts accounts, Journal journal, Lots lots, Caller caller) {
        this.accounts = accounts;
        this.journal = journal;
        this.lots = lots;
        this.caller = caller;
    }

    /** An account, and what time says of it at this moment. */
    public record Seen(Account account, Lots.Moment moment) {
        /** Changes with everything shown, also with what changes by time alone. */
        public long revision() {
            return Objects.hash(account.version(), moment) & 0xffffffffL;
        }
    }

    /**
     * The customer's account.
     *
     * @throws LoyaltyRefused.AccountNotFound when there is none that the caller may see
     */
    @Transactional
    public Seen of(UUID customerId) {
        var account = visible(customerId);
        return new Seen(account, lots.atThisMoment(account));
    }

    /**
     * Entries of the customer's account with smaller ids, newest first.
     *
     * @throws LoyaltyRefused.AccountNotFound when there is none that the caller may see
     */
    @Transactional
    public List<JournalEntry> entries(UUID customerId, UUID before, int rows) {
        return journal.page(visible(customerId), before, rows);
    }

    /**
     * The customer's account, without what time says of it.
     *
     * @throws LoyaltyRefused.AccountNotFound when there is none that the caller may see
     */
    public Account visible(UUID customerId) {
        if (!caller.maySee(customerId)) {
            throw new LoyaltyRefused.AccountNotFound();
        }
        return accounts.openOf(customerId).orElseThrow(LoyaltyRefused.AccountNotFound::new);
    }
}
