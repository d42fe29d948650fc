package io.servicecard.feedback.compensation.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/**
 * Something that a customer gets for what went wrong: once for a commitment and an order, and above
 * a limit by the word of two people. Its version counts what is told of it: 0 while it waits, 1
 * once it is decided on.
 */
@Entity
@Table(name = "compensation")
@DynamicUpdate // what was asked for may not be written again
public class Compensation {
    @Id private UUID id;
    @Embedded private Failing failing;
    @Embedded private Benefit benefit;
    private boolean needsApproval;

    @Enumerated(EnumType.STRING)
    private CompensationState state;

    private String requestedBy;
    private Instant requestedAt;
    private String decidedBy;
    private Instant decidedAt;
    private long version;

    /** For the persistence provider. */
    protected Compensation() {}

    /**
     * One that waits for a second person.
     *
     * @param person who asks: subject of the token, or a system
     */
    public Compensation(UUID id, Failing failing, Benefit benefit, String person, Instant now) {
        this.id = id;
        this.failing = failing;
        this.benefit = benefit;
        this.needsApproval = true;
        this.state = CompensationState.PENDING;
        this.requestedBy = person;
        this.requestedAt = now;
    }

    /** Grants a new one at once if one person is enough; otherwise it goes on waiting. */
    public Optional<CompensationEvent.Granted> grantWithin(Authority alone) {
        if (!alone.covers(benefit)) {
            return Optional.empty();
        }
        needsApproval = false;
        return Optional.of(granted(requestedAt));
    }

    /**
     * Grants it by a second person's word.
     *
     * @param person subject of the token
     * @throws CompensationRefused.Decided when it does not wait
     * @throws CompensationRefused.SecondPersonNeeded when it is the person who asked
     */
    public CompensationEvent.Granted approve(String person, Instant now) {
        decide(person, now);
        return granted(now);
    }

    /** Ends it without effect, which nobody is told of; under the rules of {@link #approve}. */
    public void reject(String person, Instant now) {
        decide(person, now);
        state = CompensationState.REJECTED;
        version++;
    }

    private void decide(String person, Instant now) {
        switch (state) {
            case PENDING -> {}
            case GRANTED, REJECTED -> throw new CompensationRefused.Decided(state);
        }
        if (person.equals(requestedBy)) {
            throw new CompensationRefused.SecondPersonNeeded();
        }
        decidedBy = person;
        decidedAt = now;
    }

    private CompensationEvent.Granted granted(Instant now) {
        state = CompensationState.GRANTED;
        version++;
        return new CompensationEvent.Granted(id, failing, benefit, version, now);
    }

    /** Whether its customer may know of it: what is only asked for raises no hopes. */
    public boolean isGranted() {
        return state == CompensationState.GRANTED;
    }

    public UUID id() {
        return id;
    }

    /** Whose it is. */
    public UUID customerId() {
        return failing.customerId();
    }

    public Failing failing() {
        return failing;
    }

    public Benefit benefit() {
        return benefit;
    }

    public CompensationState state() {
        return state;
    }

    /** Whether it waits, or waited, for a second person. */
    public boolean needsApproval() {
        return needsApproval;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** When a second person decided, null when none did. */
    public Instant decidedAt() {
        return decidedAt;
    }

    public long version() {
        return version;
    }
}
