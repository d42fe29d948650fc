package io.servicecard.feedback.complaint.domain;

import io.servicecard.platform.crypto.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * A complaint as it stands at one moment.
 *
 * @param id the complaint
 * @param grievance what is complained about
 * @param openedAt since when
 * @param state where in its life it is
 * @param steps the five steps, in their order
 * @param assessment null before it was assessed
 * @param actions what is done about it
 * @param outcome sealed, how it ended for the customer, null before the follow-up
 * @param waiver sealed, why it was closed without acting or following up, null when it was not
 * @param closedAt null before
 * @param version grows by one with each event
 */
public record ComplaintRecord(
        UUID id,
        Grievance grievance,
        Instant openedAt,
        ComplaintState state,
        SortedMap<ComplaintStep, StepTimes> steps,
        Assessment assessment,
        List<Remedy> actions,
        Sealed outcome,
        Sealed waiver,
        Instant closedAt,
        long version) {
    /** Whether the step is or was late; after the end no more time counts. */
    public boolean breached(ComplaintStep step, Instant now) {
        return steps.get(step).breached(closedAt == null ? now : closedAt);
    }
}
