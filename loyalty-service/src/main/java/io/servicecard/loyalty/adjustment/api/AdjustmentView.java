package io.servicecard.loyalty.adjustment.api;

import io.servicecard.loyalty.adjustment.domain.RequestedAdjustment;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A correction of a balance.
 *
 * @param id the adjustment
 * @param points to give; below 0 to take
 * @param reasonCode why
 * @param state PENDING waits for a second person, POSTED is in the journal, REJECTED never will be
 * @param needsApproval whether it waits, or waited, for a second person
 * @param requestedAt when it was asked for
 * @param entryId the entry that posted it
 * @param version of the adjustment
 */
public record AdjustmentView(
        UUID id,
        long points,
        RequestedAdjustment.Reason reasonCode,
        RequestedAdjustment.State state,
        boolean needsApproval,
        Instant requestedAt,
        @Schema(nullable = true) UUID entryId,
        long version) {
    static AdjustmentView of(RequestedAdjustment asked) {
        return new AdjustmentView(
                asked.id(),
                asked.points(),
                asked.reason(),
                asked.state(),
                asked.needsApproval(),
                asked.requestedAt(),
                asked.entryId(),
                asked.version());
    }
}
