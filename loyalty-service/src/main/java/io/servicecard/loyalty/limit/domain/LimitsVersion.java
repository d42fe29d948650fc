package io.servicecard.loyalty.limit.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A version of the limits. What it says never changes; the highest published one is in force. */
@Entity
@DynamicUpdate
public class LimitsVersion {
    @Id private UUID id;
    private int number;

    @Enumerated(EnumType.STRING)
    private LimitsState state;

    @Embedded private PointLimits limits;

    @Column(updatable = false)
    private String draftedBy;

    private String publishedBy;
    private long version;

    /** For the persistence provider. */
    protected LimitsVersion() {}

    /**
     * A draft.
     *
     * @param person subject of the token
     */
    public LimitsVersion(UUID id, int number, PointLimits limits, String person) {
        this.id = id;
        this.number = number;
        this.state = LimitsState.DRAFT;
        this.limits = limits;
        this.draftedBy = person;
        this.version = 1;
    }

    /**
     * Puts it in force, for good; what was done before stays done. Another person does it than
     * wrote it: who could raise the limits alone would have none.
     *
     * @param inForce number of the version in force until now
     * @param person subject of the token
     * @throws LimitsRefused when it is published already, a later one is in force, or the person
     *     wrote it
     */
    public void publish(int inForce, String person) {
        switch (state) {
            case DRAFT -> {
                if (inForce > number) {
                    throw new LimitsRefused.LimitsOutdated();
                }
                if (person.equals(draftedBy)) {
                    throw new LimitsRefused.LimitsNeedSecondPerson();
                }
            }
            case PUBLISHED -> throw new LimitsRefused.LimitsPublished();
        }
        state = LimitsState.PUBLISHED;
        publishedBy = person;
        version += 1;
    }

    public UUID id() {
        return id;
    }

    /** Its number, from 1. */
    public int number() {
        return number;
    }

    public LimitsState state() {
        return state;
    }

    public PointLimits limits() {
        return limits;
    }

    /** Subject of the token of who published it; null for a draft. */
    public String publishedBy() {
        return publishedBy;
    }

    /** Counts its changes, from 1. */
    public long version() {
        return version;
    }
}
