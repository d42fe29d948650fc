package io.servicecard.loyalty.adjustment.domain;

import io.servicecard.loyalty.account.domain.LoyaltyRefused;
import io.servicecard.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A correction that a person asked for: posted at once, or by the word of a second person. */
@Entity
@Table(name = "adjustment")
public class RequestedAdjustment {
    /** Where it is in its life. */
    public enum State {
        /** Waits for a second person. */
        PENDING,
        /** In the journal. */
        POSTED,
        /** Will not be posted. */
        REJECTED
    }

    /** Why balances are corrected. */
    public enum Reason {
        GOODWILL,
        COMPENSATION,
        CORRECTION,
        MISUSE
    }

    @Id private UUID id;

    @Column(updatable = false)
    private UUID accountId;

    @Column(updatable = false)
    private long points;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Reason reason;

    @Column(updatable = false)
    private boolean needsApproval;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(updatable = false)
    private String requestedBy;

    @Column(updatable = false)
    private Instant requestedAt;

    private String decidedBy;
    private Instant decidedAt;
    private UUID entryId;
    private long version;

    /** For the persistence provider. */
    protected RequestedAdjustment() {}

    /**
     * One that nobody has posted or decided on.
     *
     * @param alone up to how many points may still be adjusted without a second person
     * @throws LoyaltyRefused.NothingToAdjust when it is by 0 points
     */
    public RequestedAdjustment(
            UUID accountId, long points, Reason reason, long alone, String person, Instant now) {
        if (points == 0) {
            throw new LoyaltyRefused.NothingToAdjust();
        }
        this.id = Ids.next();
        this.accountId = accountId;
        this.points = points;
        this.reason = reason;
        this.needsApproval = points > alone || points < -alone;
        this.state = State.PENDING;
        this.requestedBy = person;
        this.requestedAt = now;
        this.version = 1;
    }

    /** Notes that it is in the journal, when no second person is needed. */
    public void posted(UUID entry) {
        state = State.POSTED;
        entryId = entry;
    }

    /**
     * Notes that a second person approved it, and that it is in the journal.
     *
     * @throws LoyaltyRefused.AdjustmentDecided when it is not pending
     * @throws LoyaltyRefused.SecondPersonNeeded when it is the person who asked
     */
    public void approve(UUID entry, String person, Instant now) {
        decide(State.POSTED, person, now);
        entryId = entry;
    }

    /** Notes that a second person refused it, under the rules of {@link #approve}. */
    public void reject(String person, Instant now) {
        decide(State.REJECTED, person, now);
    }

    /** Refuses what {@link #approve} would refuse. */
    public void mayBeDecidedBy(String person) {
        switch (state) {
            case PENDING -> {}
            case POSTED, REJECTED -> throw new LoyaltyRefused.AdjustmentDecided();
        }
        if (person.equals(requestedBy)) {
            throw new LoyaltyRefused.SecondPersonNeeded();
        }
    }

    private void decide(State decided, String person, Instant now) {
        mayBeDecidedBy(person);
        state = decided;
        decidedBy = person;
        decidedAt = now;
        version++;
    }

    public UUID id() {
        return id;
    }

    /** Whose balance it corrects. */
    public UUID accountId() {
        return accountId;
    }

    /** To give; below 0 to take. */
    public long points() {
        return points;
    }

    public Reason reason() {
        return reason;
    }

    /** Whether it waits, or waited, for a second person. */
    public boolean needsApproval() {
        return needsApproval;
    }

    public State state() {
        return state;
    }

    /** Subject of the token of who asked. */
    public String requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** Subject of the token of the second person, null without one. */
    public String decidedBy() {
        return decidedBy;
    }

    /** The entry that posted it, null when none did. */
    public UUID entryId() {
        return entryId;
    }

    public long version() {
        return version;
    }
}
