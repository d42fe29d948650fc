package io.servicecard.order.branch.api;

import io.servicecard.order.branch.domain.Branch;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A branch as everybody sees it.
 *
 * @param calendarKey the calendar by which it works, if it has one
 * @param retention how long it keeps orders of forgotten customers, once confirmed
 */
public record BranchView(
        UUID id,
        String name,
        String zone,
        String currency,
        @Schema(nullable = true) String calendarKey,
        @Schema(nullable = true) RetentionBody retention,
        long version) {
    static BranchView of(Branch branch) {
        return new BranchView(
                branch.id(),
                branch.name(),
                branch.zone(),
                branch.currency(),
                branch.calendarKey().orElse(null),
                branch.retention()
                        .map(kept -> new RetentionBody(kept.months(), kept.legalBasis()))
                        .orElse(null),
                branch.version());
    }
}
