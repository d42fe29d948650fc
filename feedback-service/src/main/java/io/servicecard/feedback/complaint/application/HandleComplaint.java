package io.servicecard.feedback.complaint.application;

import io.servicecard.feedback.complaint.domain.Complaint;
import io.servicecard.feedback.complaint.domain.ComplaintEvent;
import io.servicecard.feedback.complaint.domain.ComplaintRecord;
import io.servicecard.feedback.complaint.domain.ComplaintRefused;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Takes a complaint through its steps, each one transaction that starts with the complaint's row
 * lock. Every step honours {@code If-Match} and refuses with {@link ComplaintRefused}.
 */
@ApplicationScoped
public class HandleComplaint {
    private final Complaints complaints;
    private final ComplaintTexts texts;
    private final ComplaintEvents events;
    private final InstantSource clock;

    HandleComplaint(
            Complaints complaints,
            ComplaintTexts texts,
            ComplaintEvents events,
            InstantSource clock) {
        this.complaints = complaints;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /** The customer was told that the complaint was heard. */
    @Transactional
    public ComplaintRecord acknowledge(UUID id, IfMatch ifMatch) {
        return step(id, ifMatch, Complaint::acknowledge);
    }

    /** Somebody said sorry. */
    @Transactional
    public ComplaintRecord apologise(UUID id, IfMatch ifMatch) {
        return step(id, ifMatch, Complaint::apologise);
    }

    /** What happened was found out. */
    @Transactional
    public ComplaintRecord assess(UUID id, IfMatch ifMatch, Finding found) {
        return step(
                id,
                ifMatch,
                (complaint, now) -> complaint.assess(texts.assessment(complaint, found), now));
    }

    /** It was decided what is done about it. */
    @Transactional
    public ComplaintRecord act(UUID id, IfMatch ifMatch, List<Decision> decided) {
        return step(
                id,
                ifMatch,
                (complaint, now) -> complaint.act(texts.remedies(complaint, decided), now));
    }

    /** The customer was asked how it ended. */
    @Transactional
    public ComplaintRecord followUp(UUID id, IfMatch ifMatch, String ending) {
        return step(
                id,
                ifMatch,
                (complaint, now) -> complaint.followUp(texts.outcome(complaint, ending), now));
    }

    /**
     * Closes it.
     *
     * @param waiver why it is closed without acting or following up; null when both were done
     */
    @Transactional
    public ComplaintRecord close(UUID id, IfMatch ifMatch, String waiver) {
        return waiver == null
                ? step(id, ifMatch, Complaint::close)
                : step(
                        id,
                        ifMatch,
                        (complaint, now) ->
                                complaint.closeWithWaiver(texts.waiver(complaint, waiver), now));
    }

    private ComplaintRecord step(
            UUID id, IfMatch ifMatch, BiFunction<Complaint, Instant, ComplaintEvent> step) {
        var complaint = complaints.lock(id).orElseThrow(ComplaintRefused.NotFound::new);
        IfMatch.check(ifMatch, complaint.version());
        events.publish(step.apply(complaint, clock.instant()));
        return complaint.toRecord();
    }
}
