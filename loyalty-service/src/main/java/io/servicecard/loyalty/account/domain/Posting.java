package io.servicecard.loyalty.account.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * One line of an entry.
 *
 * @param accountId whose
 * @param kind which ledger account
 * @param points signed, never 0; the lines of an entry sum to 0
 */
@Embeddable
public record Posting(UUID accountId, @Enumerated(EnumType.STRING) LedgerKind kind, long points) {}
