package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.JournalEntry;
import io.servicecard.loyalty.account.domain.LoyaltyRefused;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
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

    /**
     * An account and what of it may be spent now.
     *
     * @param spendable points that no hold reserves, of lots whose time is not over
     */
    public record Seen(Account account, long spendable) {}

    /**
     * The customer's account.
     *
     * @throws LoyaltyRefused.AccountNotFound when there is none that the caller may see
     */
    @Transactional
    public Seen of(UUID customerId) {
        var account = visible(customerId);
        return new Seen(account, lots.spendable(account));
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

    private Account visible(UUID customerId) {
        if (!caller.maySee(customerId)) {
            throw new LoyaltyRefused.AccountNotFound();
        }
        return accounts.openOf(customerId).orElseThrow(LoyaltyRefused.AccountNotFound::new);
    }
}
