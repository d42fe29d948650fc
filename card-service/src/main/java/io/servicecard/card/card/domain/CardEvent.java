package io.servicecard.card.card.domain;

import java.time.Instant;
import java.util.UUID;

/** What happened to a card; the number only masked. */
public sealed interface CardEvent {
    /** The card it happened to. */
    UUID cardId();

    /** Who holds the card. */
    UUID customerId();

    /** The card's version after it. */
    long version();

    /** When it happened. */
    Instant at();

    /** The card was made for a customer. */
    record Issued(
            UUID cardId,
            UUID customerId,
            UUID programmeId,
            String maskedNumber,
            Validity validity,
            long version,
            Instant at)
            implements CardEvent {}

    /** Its holder, who signs in with this subject, took it into use. */
    record Activated(
            UUID cardId,
            UUID customerId,
            String subject,
            String maskedNumber,
            long version,
            Instant at)
            implements CardEvent {}

    /** It was stopped. */
    record Blocked(UUID cardId, UUID customerId, BlockReason reason, long version, Instant at)
            implements CardEvent {}

    /** It is in use again. */
    record Unblocked(UUID cardId, UUID customerId, long version, Instant at) implements CardEvent {}

    /** It gave way to another card. */
    record Replaced(UUID cardId, UUID customerId, UUID replacementCardId, long version, Instant at)
            implements CardEvent {}
}
