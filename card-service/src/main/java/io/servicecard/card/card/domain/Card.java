package io.servicecard.card.card.domain;

import io.servicecard.platform.crypto.Sealed;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A service card: a customer's membership in a programme, and the states it goes through. */
@Entity
@Table(name = "card")
public class Card {
    @Id private UUID id;
    private UUID customerId;
    private UUID programmeId;
    private Sealed number;
    private byte[] numberHash;
    private String maskedNumber;
    private byte[] activationHash;

    @Enumerated(EnumType.STRING)
    private CardState state;

    @Enumerated(EnumType.STRING)
    private BlockReason blockReason;

    @Embedded private Validity validity;
    private UUID replacedBy;
    private Instant issuedAt;
    private long version;

    /** For the persistence provider. */
    protected Card() {}

    /**
     * A card for a customer.
     *
     * @param number as it is kept
     * @param activationHash keyed hash of the code that activates it
     */
    public Card(
            UUID id,
            UUID customerId,
            UUID programmeId,
            KeptNumber number,
            byte[] activationHash,
            Validity validity,
            Instant now) {
        this.id = id;
        this.customerId = customerId;
        this.programmeId = programmeId;
        this.number = number.sealed();
        this.numberHash = number.hash();
        this.maskedNumber = number.masked();
        this.activationHash = activationHash.clone();
        this.validity = validity;
        this.state = CardState.ISSUED;
        this.issuedAt = now;
        this.version = 1;
    }

    /** What others are told of a card that was issued. */
    public CardEvent.Issued issued() {
        return new CardEvent.Issued(
                id, customerId, programmeId, maskedNumber(), validity, version, issuedAt);
    }

    /**
     * Takes the card into use; whoever calls has proven to know its code, which works no more.
     *
     * @param subject who signs in as the holder
     * @param today refused on days on which the card is not valid
     */
    public CardEvent.Activated activate(String subject, LocalDate today, Instant now) {
        switch (state) {
            case ISSUED -> {
                if (!validity.covers(today)) {
                    throw new CardRefused.ActivationFailed();
                }
            }
            case ACTIVE, BLOCKED, REPLACED, EXPIRED, CLOSED ->
                    throw new CardRefused.ActivationFailed();
        }
        state = CardState.ACTIVE;
        activationHash = null;
        version++;
        return new CardEvent.Activated(id, customerId, subject, maskedNumber(), version, now);
    }

    /** Refuses unless the card may be presented: it is active, and the day is a valid one. */
    public void requirePresentable(LocalDate today) {
        switch (state) {
            case ACTIVE -> {
                if (!validity.covers(today)) {
                    throw new CardRefused.IllegalTransition(CardState.EXPIRED);
                }
            }
            case ISSUED, BLOCKED, REPLACED, EXPIRED, CLOSED ->
                    throw new CardRefused.IllegalTransition(state);
        }
    }

    /** Stops the card. */
    public CardEvent.Blocked block(BlockReason reason, Instant now) {
        switch (state) {
            case ACTIVE -> {}
            case ISSUED, BLOCKED, REPLACED, EXPIRED, CLOSED ->
                    throw new CardRefused.IllegalTransition(state);
        }
        state = CardState.BLOCKED;
        blockReason = reason;
        version++;
        return new CardEvent.Blocked(id, customerId, reason, version, now);
    }

    /** Puts the card into use again. */
    public CardEvent.Unblocked unblock(Instant now) {
        switch (state) {
            case BLOCKED -> {}
            case ISSUED, ACTIVE, REPLACED, EXPIRED, CLOSED ->
                    throw new CardRefused.IllegalTransition(state);
        }
        state = CardState.ACTIVE;
        blockReason = null;
        version++;
        return new CardEvent.Unblocked(id, customerId, version, now);
    }

    /** Gives way to another card; one whose code got lost can do so before it was activated. */
    public CardEvent.Replaced replace(UUID replacementCardId, Instant now) {
        switch (state) {
            case ISSUED, ACTIVE, BLOCKED -> {}
            case REPLACED, EXPIRED, CLOSED -> throw new CardRefused.IllegalTransition(state);
        }
        state = CardState.REPLACED;
        activationHash = null;
        blockReason = null;
        replacedBy = replacementCardId;
        version++;
        return new CardEvent.Replaced(id, customerId, replacementCardId, version, now);
    }

    /** The card's identifier. */
    public UUID id() {
        return id;
    }

    /** Who holds it. */
    public UUID customerId() {
        return customerId;
    }

    /** Of which programme it is. */
    public UUID programmeId() {
        return programmeId;
    }

    /** All of its number that may be shown. */
    public String maskedNumber() {
        return maskedNumber;
    }

    /** Where it stands. */
    public CardState state() {
        return state;
    }

    /** Why it is blocked; null when it is not. */
    public BlockReason blockReason() {
        return blockReason;
    }

    /** When it is valid. */
    public Validity validity() {
        return validity;
    }

    /** The card it gave way to; null when it did not. */
    public UUID replacedBy() {
        return replacedBy;
    }

    /** Grows by one with each event. */
    public long version() {
        return version;
    }
}
