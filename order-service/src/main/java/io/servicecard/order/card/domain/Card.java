package io.servicecard.order.card.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A card as its events tell of it; card-service owns the card itself. Read-only here. */
@Entity
@Table(name = "card")
public class Card {
    @Id private UUID id;
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private CardState state;

    private LocalDate validTo;
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

    /** Its state on a day: an active card is good up to its last day, if that is known. */
    public CardState stateOn(LocalDate day) {
        return switch (state) {
            case ACTIVE ->
                    validTo != null && day.isAfter(validTo) ? CardState.EXPIRED : CardState.ACTIVE;
            case ISSUED, BLOCKED, REPLACED, EXPIRED -> state;
        };
    }

    /** The card's version in the newest event. */
    public long version() {
        return version;
    }
}
