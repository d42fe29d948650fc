package io.servicecard.feedback.complaint.domain;

import io.servicecard.platform.crypto.Sealed;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/**
 * A customer's complaint, handled by the five A's: acknowledge, apologise, assess, act, follow up,
 * in this order. It is closed after all five, or after the assessment with an explicit waiver.
 */
@Entity
@Table(name = "complaint")
public class Complaint {
    @Id private UUID id;

    @Column(updatable = false)
    private UUID customerId;

    @Column(updatable = false)
    private UUID orderId;

    @Column(updatable = false)
    private Sealed text;

    @Column(updatable = false)
    private String openedByRole;

    @Column(updatable = false)
    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    private ComplaintState state;

    @ElementCollection
    @Fetch(FetchMode.SELECT)
    @CollectionTable(name = "complaint_step", joinColumns = @JoinColumn(name = "complaint_id"))
    @MapKeyColumn(name = "step")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<ComplaintStep, StepTimes> steps;

    @Embedded private Assessment assessment;

    @ElementCollection
    @Fetch(FetchMode.SELECT)
    @CollectionTable(name = "complaint_action", joinColumns = @JoinColumn(name = "complaint_id"))
    @OrderColumn(name = "position")
    private List<Remedy> actions;

    private Sealed outcome;
    private Sealed waiver;
    private Instant closedAt;
    private long version;

    /** For the persistence provider. */
    protected Complaint() {}

    /** A new complaint; its steps are due from now. */
    public Complaint(UUID id, Grievance grievance, Deadlines deadlines, Instant now) {
        this.id = id;
        this.customerId = grievance.customerId();
        this.orderId = grievance.orderId();
        this.text = grievance.text();
        this.openedByRole = grievance.openedByRole();
        this.openedAt = now;
        this.state = ComplaintState.OPEN;
        this.steps = deadlines.from(now);
        this.actions = new ArrayList<>();
        this.version = 1;
    }

    /** What tells of its opening. */
    public ComplaintEvent.Opened opened() {
        return new ComplaintEvent.Opened(id, customerId, orderId, version, openedAt);
    }

    /** The customer was told that the complaint was heard. */
    public ComplaintEvent.StepDone acknowledge(Instant now) {
        require(ComplaintCommand.ACKNOWLEDGE);
        return done(ComplaintStep.ACKNOWLEDGE, ComplaintState.ACKNOWLEDGED, now);
    }

    /** Somebody said sorry. */
    public ComplaintEvent.StepDone apologise(Instant now) {
        require(ComplaintCommand.APOLOGISE);
        return done(ComplaintStep.APOLOGISE, ComplaintState.APOLOGISED, now);
    }

    /** What happened was found out. */
    public ComplaintEvent.StepDone assess(Assessment found, Instant now) {
        require(ComplaintCommand.ASSESS);
        assessment = found;
        return done(ComplaintStep.ASSESS, ComplaintState.ASSESSED, now);
    }

    /** It was decided what is done about it. */
    public ComplaintEvent.StepDone act(List<Remedy> decided, Instant now) {
        require(ComplaintCommand.ACT);
        actions.addAll(decided);
        return done(ComplaintStep.ACT, ComplaintState.ACTED, now);
    }

    /** The customer was asked how it ended. */
    public ComplaintEvent.StepDone followUp(Sealed ending, Instant now) {
        require(ComplaintCommand.FOLLOW_UP);
        outcome = ending;
        return done(ComplaintStep.FOLLOW_UP, ComplaintState.FOLLOWED_UP, now);
    }

    /** Closes it after all five steps. */
    public ComplaintEvent.Closed close(Instant now) {
        require(ComplaintCommand.CLOSE);
        return closed(now);
    }

    /** Closes it without acting or without following up, for this reason. */
    public ComplaintEvent.Closed closeWithWaiver(Sealed reason, Instant now) {
        require(ComplaintCommand.CLOSE_WITH_WAIVER);
        waiver = reason;
        return closed(now);
    }

    private void require(ComplaintCommand command) {
        if (!ComplaintCommand.allowedIn(state).contains(command)) {
            throw new ComplaintRefused.IllegalStep(state);
        }
    }

    private ComplaintEvent.StepDone done(ComplaintStep step, ComplaintState next, Instant now) {
        steps.put(step, steps.get(step).done(now));
        state = next;
        version++;
        return new ComplaintEvent.StepDone(id, customerId, step, version, now);
    }

    private ComplaintEvent.Closed closed(Instant now) {
        state = ComplaintState.CLOSED;
        closedAt = now;
        version++;
        return new ComplaintEvent.Closed(id, customerId, version, now);
    }

    /** As it stands, for reading. */
    public ComplaintRecord toRecord() {
        return new ComplaintRecord(
                id,
                new Grievance(customerId, orderId, text, openedByRole),
                openedAt,
                state,
                new TreeMap<>(steps),
                assessment,
                List.copyOf(actions),
                outcome,
                waiver,
                closedAt,
                version);
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Whose complaint it is. */
    public UUID customerId() {
        return customerId;
    }

    /** Grows by one with each event. */
    public long version() {
        return version;
    }
}
