package io.servicecard.loyalty.account.domain;

import io.servicecard.platform.id.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * A batch of points that expires together. {@code earned = remaining + spent + expired + clawed},
 * {@code held} of what remains is reserved, {@code given} of what is spent went elsewhere.
 */
@Entity
public class Lot {
    /** What the lot can still do; decided by what remains. */
    public enum Status {
        PENDING,
        ACTIVE,
        SPENT,
        EXPIRED,
        CLAWED
    }

    @Id private UUID id;
    private UUID accountId;
    private UUID entryId;
    @Embedded private Origin origin;

    @Enumerated(EnumType.STRING)
    private Status status;

    private long earned;
    private long remaining;
    private long held;
    private long spent;
    private long given;
    private long expired;
    private long clawed;
    private Instant availableFrom;
    private Instant expiresAt;
    private Instant warnedAt;

    /** For the persistence provider. */
    protected Lot() {}

    Lot(JournalEntry entry, Origin origin, long points, Validity validity) {
        this.id = Ids.next();
        this.accountId = entry.accountId();
        this.entryId = entry.id();
        this.origin = origin;
        this.status = validity.isPendingAt(entry.effectiveAt()) ? Status.PENDING : Status.ACTIVE;
        this.earned = points;
        this.remaining = points;
        this.availableFrom = validity.availableFrom();
        this.expiresAt = validity.expiresAt();
    }

    void activate() {
        status = Status.ACTIVE;
    }

    long expire() {
        long lost = free();
        expired += lost;
        leave(lost, Status.EXPIRED);
        return lost;
    }

    /**
     * Takes spent points back.
     *
     * @return how many of them expire at once, because the lot's time is over
     */
    long restore(long points, Instant now) {
        spent -= points;
        remaining += points;
        status = Status.ACTIVE;
        return loseIfOver(points, now);
    }

    void hold(long points) {
        held = held + points;
    }

    void spendHeld(long points) {
        held -= points;
        spent += points;
        leave(points, Status.SPENT);
    }

    /**
     * Gives held points back.
     *
     * @return how many of them expire at once, because the lot's time is over
     */
    long release(long points, Instant now) {
        held -= points;
        return points == 0 ? 0 : loseIfOver(points, now);
    }

    private long loseIfOver(long points, Instant now) {
        if (now.isBefore(expiresAt)) {
            return 0;
        }
        expired += points;
        leave(points, Status.EXPIRED);
        return points;
    }

    void give(long points) {
        spent += points;
        given += points;
        leave(points, Status.SPENT);
    }

    void claw(long points) {
        clawed += points;
        leave(points, Status.CLAWED);
    }

    /** Notes that its owner was told of the coming end, which happens once. */
    void warn(Instant now) {
        warnedAt = now;
    }

    private void leave(long points, Status end) {
        remaining -= points;
        if (remaining == 0) {
            status = end;
        }
    }

    public UUID id() {
        return id;
    }

    /** Whose points they are. */
    public UUID accountId() {
        return accountId;
    }

    /** Points that nothing reserves. */
    public long free() {
        return remaining - held;
    }

    public long remaining() {
        return remaining;
    }

    /** Whether its points are granted and not spendable yet. */
    public boolean isPending() {
        return status == Status.PENDING;
    }

    /** How it stands by the clock: what is held of a lot whose time is over is not lost yet. */
    public Status statusAt(Instant now) {
        boolean over = !now.isBefore(expiresAt);
        return switch (status) {
            case PENDING ->
                    now.isBefore(availableFrom)
                            ? Status.PENDING
                            : over ? Status.EXPIRED : Status.ACTIVE;
            case ACTIVE -> over && held == 0 ? Status.EXPIRED : Status.ACTIVE;
            case SPENT, EXPIRED, CLAWED -> status;
        };
    }

    public Status status() {
        return status;
    }

    /** Where its points come from. */
    public Origin origin() {
        return origin;
    }

    public long earned() {
        return earned;
    }

    public long spent() {
        return spent;
    }

    public long expired() {
        return expired;
    }

    public long clawed() {
        return clawed;
    }

    public Validity validity() {
        return new Validity(availableFrom, expiresAt);
    }
}
