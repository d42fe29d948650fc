package io.servicecard.loyalty.account.domain;

import java.util.List;
import java.util.Optional;

/**
 * What a transition of an account leaves to be recorded and told.
 *
 * @param entry new in the journal
 * @param lots new, if points were granted
 * @param event to be published; none when what the customer may spend is as time said before
 */
public record Change(JournalEntry entry, List<Lot> lots, Optional<AccountEvent> event) {
    static Change of(JournalEntry entry, AccountEvent event) {
        return of(entry, List.of(), event);
    }

    static Change of(JournalEntry entry, List<Lot> lots, AccountEvent event) {
        return new Change(entry, List.copyOf(lots), Optional.of(event));
    }

    static Change silent(JournalEntry entry) {
        return new Change(entry, List.of(), Optional.empty());
    }
}
