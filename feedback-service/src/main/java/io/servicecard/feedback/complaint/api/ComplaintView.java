package io.servicecard.feedback.complaint.api;

import io.servicecard.feedback.complaint.application.ComplaintTexts;
import io.servicecard.feedback.complaint.application.Decision;
import io.servicecard.feedback.complaint.domain.ComplaintCommand;
import io.servicecard.feedback.complaint.domain.ComplaintRecord;
import io.servicecard.feedback.complaint.domain.ComplaintState;
import io.servicecard.feedback.complaint.domain.ComplaintStep;
import io.servicecard.feedback.complaint.domain.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A complaint as its customer and staff see it.
 *
 * @param orderId absent when it is about no order
 * @param openedBy the role in which it was written down
 * @param steps the five A's, in their order
 * @param assessment absent before
 * @param actions empty before
 * @param outcome absent before the follow-up
 * @param waiver absent unless it was closed without acting or following up
 * @param closedAt absent before
 * @param allowedSteps what can be done next
 */
public record ComplaintView(
        UUID id,
        UUID customerId,
        @Schema(nullable = true) UUID orderId,
        @Schema(nullable = true) String text,
        String openedBy,
        Instant openedAt,
        ComplaintState state,
        List<StepView> steps,
        @Schema(nullable = true) AssessmentView assessment,
        List<ActionView> actions,
        @Schema(nullable = true) String outcome,
        @Schema(nullable = true) String waiver,
        @Schema(nullable = true) Instant closedAt,
        List<String> allowedSteps,
        long version) {
    /**
     * One of the five A's.
     *
     * @param doneAt absent before
     * @param breached whether it was done late, or is late now
     */
    public record StepView(
            ComplaintStep step,
            Instant dueAt,
            @Schema(nullable = true) Instant doneAt,
            boolean breached) {}

    /** What was found out. */
    public record AssessmentView(
            @Schema(nullable = true) String findings,
            @Schema(nullable = true) String cause,
            Verdict verdict) {}

    /** What is done about it. */
    public record ActionView(
            @Schema(nullable = true) String what,
            @Schema(nullable = true) String owner,
            Instant due) {
        static ActionView of(Decision decided) {
            return new ActionView(decided.what(), decided.owner(), decided.due());
        }
    }

    static ComplaintView of(ComplaintRecord complaint, ComplaintTexts.Opened texts, Instant now) {
        var found = texts.finding();
        return new ComplaintView(
                complaint.id(),
                complaint.grievance().customerId(),
                complaint.grievance().orderId(),
                texts.text(),
                complaint.grievance().openedByRole(),
                complaint.openedAt(),
                complaint.state(),
                complaint.steps().entrySet().stream()
                        .map(
                                entry ->
                                        new StepView(
                                                entry.getKey(),
                                                entry.getValue().dueAt(),
                                                entry.getValue().doneAt(),
                                                complaint.breached(entry.getKey(), now)))
                        .toList(),
                found == null
                        ? null
                        : new AssessmentView(found.findings(), found.cause(), found.verdict()),
                texts.decisions().stream().map(ActionView::of).toList(),
                texts.outcome(),
                texts.waiver(),
                complaint.closedAt(),
                ComplaintCommand.allowedIn(complaint.state()).stream()
                        .map(ComplaintCommand::word)
                        .toList(),
                complaint.version());
    }
}
