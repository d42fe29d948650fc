package io.servicecard.loyalty.earning.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** One version of an earning rule. What it says never changes; publishing puts it in force. */
@Entity
@DynamicUpdate
@Table(name = "earning_rule_version")
public class RuleVersion {
    /** Where a version is in its life. */
    public enum State {
        DRAFT,
        PUBLISHED
    }

    @Id private UUID id;
    private String ruleKey;
    private int number;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(updatable = false)
    private RuleTerms terms;

    private Instant effectiveFrom;
    private long version;

    /** For the persistence provider. */
    protected RuleVersion() {}

    /** A draft. */
    public RuleVersion(UUID id, String ruleKey, int number, RuleTerms terms) {
        this.id = id;
        this.ruleKey = ruleKey;
        this.number = number;
        this.state = State.DRAFT;
        this.terms = terms;
        this.version = 1;
    }

    /**
     * Puts it in force, for good: from the time it names, but not before now, so that what an order
     * earned stays explained by the rules of its time.
     *
     * @throws EarningRefused when it is published already, or its time is over
     */
    public void publish(Instant now) {
        switch (state) {
            case DRAFT -> {
                if (terms.validTo().filter(end -> !now.isBefore(end)).isPresent()) {
                    throw new EarningRefused.RuleOver();
                }
            }
            case PUBLISHED -> throw new EarningRefused.RulePublished();
        }
        state = State.PUBLISHED;
        effectiveFrom = terms.validFrom().isAfter(now) ? terms.validFrom() : now;
        version += 1;
    }

    /** As it is applied. */
    public EarningRule rule() {
        return new EarningRule(id, ruleKey, number, terms);
    }

    public UUID id() {
        return id;
    }

    /** The key of the rule it is a version of. */
    public String ruleKey() {
        return ruleKey;
    }

    /** Its number in the rule, from 1. */
    public int number() {
        return number;
    }

    public State state() {
        return state;
    }

    public RuleTerms terms() {
        return terms;
    }

    /** From when it is in force; empty for a draft. */
    public Optional<Instant> effectiveFrom() {
        return Optional.ofNullable(effectiveFrom);
    }

    /** Counts its changes, from 1. */
    public long version() {
        return version;
    }
}
