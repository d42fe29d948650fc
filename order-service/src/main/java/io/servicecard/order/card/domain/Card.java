package io.servicecard.order.card.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A card as its events tell of it; card-service owns the card itself. Read-only here. */
@Entity
@Table(name = "card")
public class Card {
    @Id private UUID id;
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private CardState state;

    private long version;

    /** For the persistence provider. */
    protected Card() {}

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Who holds it. */
    public UUID customerId() {
        return customerId;
    }

    /** What the newest event told. */
    public CardState state() {
        return state;
    }

    /** The card's version in the newest event. */
    public long version() {
        return version;
    }
}
