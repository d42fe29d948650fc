package io.servicecard.card.programme.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What the business issues cards for: their numbers' prefix and how long they are valid. */
@Entity
@Table(name = "programme")
public class Programme {
    @Id private UUID id;
    private String name;
    private String industry;
    private String numberPrefix;
    private int validityMonths;
    private Instant createdAt;
    private long version;

    /** For the persistence provider. */
    protected Programme() {}

    /**
     * A new programme.
     *
     * @param numberPrefix the first 1 to 6 digits of its cards' numbers
     * @param validityMonths how long a card is valid
     */
    public Programme(
            UUID id,
            String name,
            String industry,
            String numberPrefix,
            int validityMonths,
            Instant now) {
        this.id = id;
        this.name = name;
        this.industry = industry;
        this.numberPrefix = numberPrefix;
        this.validityMonths = validityMonths;
        this.createdAt = now;
        this.version = 1;
    }

    /** The programme's identifier. */
    public UUID id() {
        return id;
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** The line of business, a code such as {@code device-repair}. */
    public String industry() {
        return industry;
    }

    /** The first digits of its cards' numbers. */
    public String numberPrefix() {
        return numberPrefix;
    }

    /** How many months a card is valid. */
    public int validityMonths() {
        return validityMonths;
    }

    /** When it was defined. */
    public Instant createdAt() {
        return createdAt;
    }

    /** Grows by one with each change. */
    public long version() {
        return version;
    }
}
