package io.servicecard.loyalty.earning.application;

import io.servicecard.loyalty.account.application.Accounts;
import io.servicecard.loyalty.account.application.Journal;
import io.servicecard.loyalty.account.domain.JournalEntry;
import io.servicecard.loyalty.earning.domain.EarningRefused;
import io.servicecard.loyalty.earning.domain.Reckoning;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Says why points were granted: each rule and campaign that was looked at, and what became of it.
 */
@ApplicationScoped
public class ExplainEntry {
    private final Journal journal;
    private final Accounts accounts;
    private final Caller caller;

    ExplainEntry(Journal journal, Accounts accounts, Caller caller) {
        this.journal = journal;
        this.accounts = accounts;
        this.caller = caller;
    }

    /** An entry and the reckoning behind it. */
    public record Explained(JournalEntry entry, Reckoning reckoning) {}

    /**
     * The explanation of an entry.
     *
     * @throws EarningRefused.ExplanationNotFound when there is no such entry that the caller may
     *     see, or no rules stand behind it
     */
    @Transactional
    public Explained explain(UUID entryId) {
        var entry =
                journal.findByIdOptional(entryId)
                        .orElseThrow(EarningRefused.ExplanationNotFound::new);
        var customer = accounts.findById(entry.accountId()).customerId();
        if (!caller.maySee(customer) || entry.explanation() == null) {
            throw new EarningRefused.ExplanationNotFound();
        }
        return new Explained(entry, StoredJson.read(entry.explanation(), Reckoning.class));
    }
}
