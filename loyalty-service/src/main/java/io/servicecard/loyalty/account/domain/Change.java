package io.servicecard.loyalty.account.domain;

import java.util.Optional;

/**
 * What a transition of an account leaves to be recorded and told.
 *
 * @param entry new in the journal
 * @param lot new, if points were granted
 * @param event to be published
 */
public record Change(JournalEntry entry, Optional<Lot> lot, AccountEvent event) {
    static Change of(JournalEntry entry, AccountEvent event) {
        return new Change(entry, Optional.empty(), event);
    }
}
