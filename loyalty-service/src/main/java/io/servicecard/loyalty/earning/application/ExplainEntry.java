package io.servicecard.loyalty.earning.application;

import io.servicecard.loyalty.account.application.Journal;
import io.servicecard.loyalty.account.domain.EntryType;
import io.servicecard.loyalty.account.domain.JournalEntry;
import io.servicecard.loyalty.account.domain.LedgerKind;
import io.servicecard.loyalty.earning.domain.EarningRefused;
import io.servicecard.loyalty.earning.domain.Reckoning;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Says why points were granted: each rule and campaign that was looked at, and what became of it;
 * or the compensation, which no rule reckons.
 */
@ApplicationScoped
public class ExplainEntry {
    private final Journal journal;
    private final Caller caller;

    ExplainEntry(Journal journal, Caller caller) {
        this.journal = journal;
        this.caller = caller;
    }

    /** An entry and the reckoning behind it. */
    public record Explained(JournalEntry entry, Reckoning reckoning) {}

    /**
     * The explanation of an entry.
     *
     * @throws EarningRefused.ExplanationNotFound when there is no such entry that the caller may
     *     see, or neither rules nor a compensation stand behind it
     */
    @Transactional
    public Explained explain(UUID entryId) {
        var entry =
                caller.visible(() -> journal.customerOf(entryId), Function.identity())
                        .map(customer -> journal.findById(entryId))
                        .filter(found -> found.explanation() != null || isCompensation(found))
                        .orElseThrow(EarningRefused.ExplanationNotFound::new);
        return new Explained(
                entry,
                isCompensation(entry)
                        ? given(entry)
                        : StoredJson.read(entry.explanation(), Reckoning.class));
    }

    private static boolean isCompensation(JournalEntry entry) {
        return entry.type() == EntryType.COMPENSATION;
    }

    private static Reckoning given(JournalEntry entry) {
        long points =
                entry.postings().stream()
                        .filter(posting -> posting.kind() == LedgerKind.ISSUED)
                        .mapToLong(posting -> -posting.points())
                        .sum();
        return new Reckoning(points, List.of(), Optional.empty(), List.of());
    }
}
