package io.servicecard.loyalty.account.api;

import io.servicecard.loyalty.account.domain.EntryType;
import io.servicecard.loyalty.account.domain.JournalEntry;
import io.servicecard.loyalty.account.domain.LedgerKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Points that moved.
 *
 * @param id the entry
 * @param type why
 * @param orderId the order it is about, if any
 * @param reason a code of why, if there is one
 * @param reversesId the entry that it corrects or takes back, if any
 * @param effectiveAt when it counts from
 * @param recordedAt when it was written down
 * @param postings where from and where to; they sum to 0
 */
public record EntryView(
        UUID id,
        EntryType type,
        @Schema(nullable = true) UUID orderId,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true) UUID reversesId,
        Instant effectiveAt,
        Instant recordedAt,
        List<Line> postings) {
    /**
     * One posting.
     *
     * @param ledger which ledger account of the customer
     * @param points signed
     */
    @Schema(name = "EntryPosting")
    public record Line(LedgerKind ledger, long points) {}

    /** The view of an entry. */
    public static EntryView of(JournalEntry entry) {
        return new EntryView(
                entry.id(),
                entry.type(),
                entry.orderId(),
                entry.reason(),
                entry.reversesId(),
                entry.effectiveAt(),
                entry.recordedAt(),
                entry.postings().stream()
                        .map(posting -> new Line(posting.kind(), posting.points()))
                        .toList());
    }
}
