package io.servicecard.card.interaction.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One entry of a customer's timeline: what happened, as codes, ids and numbers; never changed. */
@Entity
@Table(name = "interaction")
public class Interaction {
    @Id private UUID id;
    private UUID customerId;
    private String service;
    private String type;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private String channel;
    private String relatedType;
    private UUID relatedId;
    private String facts;
    private Instant occurredAt;

    /** For the persistence provider. */
    protected Interaction() {}

    /**
     * An entry.
     *
     * @param id the event's, so that one event is one entry
     * @param service who tells it, for example {@code order}
     * @param type what happened, for example {@code OrderReady}
     * @param channel of a message, else null
     * @param relatedType what it happened to, for example {@code order}
     * @param facts a JSON object of codes, ids and numbers
     */
    public Interaction(
            UUID id,
            UUID customerId,
            String service,
            String type,
            Direction direction,
            String channel,
            String relatedType,
            UUID relatedId,
            String facts,
            Instant occurredAt) {
        this.id = id;
        this.customerId = customerId;
        this.service = service;
        this.type = type;
        this.direction = direction;
        this.channel = channel;
        this.relatedType = relatedType;
        this.relatedId = relatedId;
        this.facts = facts;
        this.occurredAt = occurredAt;
    }

    /** The entry's identifier, ordered by time. */
    public UUID id() {
        return id;
    }

    /** Whose timeline it stands in. */
    public UUID customerId() {
        return customerId;
    }

    /** Who told it. */
    public String service() {
        return service;
    }

    /** What happened. */
    public String type() {
        return type;
    }

    /** Who addressed whom. */
    public Direction direction() {
        return direction;
    }

    /** The channel of a message; null when it was none. */
    public String channel() {
        return channel;
    }

    /** What it happened to. */
    public String relatedType() {
        return relatedType;
    }

    /** To which one. */
    public UUID relatedId() {
        return relatedId;
    }

    /** A JSON object of codes, ids and numbers. */
    public String facts() {
        return facts;
    }

    /** When it happened. */
    public Instant occurredAt() {
        return occurredAt;
    }
}
