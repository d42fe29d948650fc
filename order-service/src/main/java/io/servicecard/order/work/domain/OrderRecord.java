package io.servicecard.order.work.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What is stored of an order, and read; {@link Order} is what may happen to it. */
@MappedSuperclass
public abstract class OrderRecord {
    @Enumerated(EnumType.STRING)
    OrderState state = OrderState.DRAFT;

    @Embedded Intake intake;
    @Embedded HandOverPin pin = HandOverPin.first();
    @Embedded Worksheet worksheet;
    @Embedded Bill bill;
    String closingReason;

    @Id private UUID id;
    private String number;
    private long version;
    @Embedded private Origin origin;
    @Embedded private Asset asset;
    private byte[] trackingHash;

    /** For the persistence provider. */
    protected OrderRecord() {}

    OrderRecord(
            UUID id,
            String number,
            Origin origin,
            Asset asset,
            Worksheet worksheet,
            Bill bill,
            byte[] trackingHash) {
        this.id = id;
        this.number = number;
        this.origin = origin;
        this.asset = asset;
        this.worksheet = worksheet;
        this.bill = bill;
        this.trackingHash = trackingHash.clone();
    }

    /** Raises the version, for the event of a transition. */
    OrderEvent.Head next(Act act) {
        version += 1;
        return new OrderEvent.Head(id, number, origin, version, act);
    }

    OrderRefused illegal(OrderCommand command) {
        return new OrderRefused.IllegalTransition(command, state);
    }

    static void mustLieAhead(Instant promise, Instant now) {
        if (!promise.isAfter(now)) {
            throw new OrderRefused.PromiseInPast();
        }
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The number people use for it. */
    public String number() {
        return number;
    }

    /** Counts its transitions, from 1. */
    public long version() {
        return version;
    }

    /** Where it is in its life. */
    public OrderState state() {
        return state;
    }

    /** For whom, with which card and where. */
    public Origin origin() {
        return origin;
    }

    /** What the work is done on. */
    public Asset asset() {
        return asset;
    }

    /** The intake act, once the item is taken in. */
    public Optional<Intake> intake() {
        return Optional.ofNullable(intake);
    }

    /** Why it was rejected or cancelled. */
    public Optional<String> closingReason() {
        return Optional.ofNullable(closingReason);
    }

    /** The stages. */
    public Worksheet worksheet() {
        return worksheet;
    }

    /** Lines and payments. */
    public Bill bill() {
        return bill;
    }

    /** State of the hand-over PIN. */
    public HandOverPin pin() {
        return pin;
    }
}
