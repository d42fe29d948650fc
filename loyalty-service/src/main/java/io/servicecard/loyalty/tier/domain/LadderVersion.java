package io.servicecard.loyalty.tier.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** One version of the ladder. What it says never changes; the highest published one is in force. */
@Entity
@DynamicUpdate
@Table(name = "tier_ladder_version")
public class LadderVersion {
    /** Where a version is in its life. */
    public enum State {
        DRAFT,
        PUBLISHED
    }

    @Id private UUID id;
    private int number;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(updatable = false)
    private LadderTerms terms;

    private long version;

    /** For the persistence provider. */
    protected LadderVersion() {}

    /** A draft. */
    public LadderVersion(UUID id, int number, LadderTerms terms) {
        this.id = id;
        this.number = number;
        this.state = State.DRAFT;
        this.terms = terms;
        this.version = 1;
    }

    /**
     * Puts it in force, for good; who is in which tier follows soon.
     *
     * @param inForce number of the version in force until now, 0 for none
     * @throws TierRefused when it is published already, or a later one is in force
     */
    public void publish(int inForce) {
        switch (state) {
            case DRAFT -> {
                if (inForce > number) {
                    throw new TierRefused.LadderOutdated();
                }
            }
            case PUBLISHED -> throw new TierRefused.LadderPublished();
        }
        state = State.PUBLISHED;
        version += 1;
    }

    public UUID id() {
        return id;
    }

    /** Its number, from 1. */
    public int number() {
        return number;
    }

    public State state() {
        return state;
    }

    public LadderTerms terms() {
        return terms;
    }

    /** Counts its changes, from 1. */
    public long version() {
        return version;
    }
}
