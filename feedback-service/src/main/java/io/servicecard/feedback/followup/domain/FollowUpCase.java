package io.servicecard.feedback.followup.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something to be taken up with a customer, by an owner and in time. */
@Entity
@Table(name = "follow_up_case")
public class FollowUpCase {
    @Id private UUID id;

    @Enumerated(EnumType.STRING)
    private CaseReason reason;

    private UUID responseId;
    private UUID orderId;
    private UUID customerId;
    private int score;
    private String owner;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private Instant openedAt;
    private Instant dueAt;
    private long version;

    /** For the persistence provider. */
    protected FollowUpCase() {}

    /** A case without owner, for an answer with a low score. */
    public FollowUpCase(UUID id, RatedAnswer answer, LowScore policy, Instant now) {
        this.id = id;
        this.reason = CaseReason.LOW_SCORE;
        this.responseId = answer.responseId();
        this.orderId = answer.orderId();
        this.customerId = answer.customerId();
        this.score = answer.score();
        this.state = CaseState.OPEN;
        this.openedAt = now;
        this.dueAt = now.plus(policy.dueWithin());
        this.version = 1;
    }

    /** What tells of its opening. */
    public CaseEvent.DetractorRaised raised() {
        return new CaseEvent.DetractorRaised(id, orderId, customerId, score, version, openedAt);
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Why it was opened. */
    public CaseReason reason() {
        return reason;
    }

    /** The order that was rated low. */
    public UUID orderId() {
        return orderId;
    }

    /** The customer to talk to. */
    public UUID customerId() {
        return customerId;
    }

    /** The score that opened it. */
    public int score() {
        return score;
    }

    /** Subject of whoever took it up, null before. */
    public String owner() {
        return owner;
    }

    /** Where in its life it is. */
    public CaseState state() {
        return state;
    }

    /** Since when it is open. */
    public Instant openedAt() {
        return openedAt;
    }

    /** By when somebody must have taken it up. */
    public Instant dueAt() {
        return dueAt;
    }

    /** Grows by one with each event. */
    public long version() {
        return version;
    }
}
