package io.servicecard.loyalty.account.domain;

import io.servicecard.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * A batch of points that expires together. {@code earned = remaining + spent + expired + clawed},
 * and {@code held} of what remains is reserved.
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
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    private Status status;

    private long earned;
    private long remaining;
    private long held;
    private long spent;
    private long expired;
    private long clawed;
    private Instant availableFrom;
    private Instant expiresAt;

    /** For the persistence provider. */
    protected Lot() {}

    Lot(UUID accountId, JournalEntry entry, long points, Instant expiresAt) {
        this.id = Ids.next();
        this.accountId = accountId;
        this.entryId = entry.id();
        this.orderId = entry.orderId();
        this.status = Status.ACTIVE;
        this.earned = points;
        this.remaining = points;
        this.availableFrom = entry.effectiveAt();
        this.expiresAt = expiresAt;
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
        if (points == 0 || now.isBefore(expiresAt)) {
            return 0;
        }
        expired += points;
        leave(points, Status.EXPIRED);
        return points;
    }

    void claw(long points) {
        clawed += points;
        leave(points, Status.CLAWED);
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

    /** Points that nothing reserves. */
    public long free() {
        return remaining - held;
    }

    public long remaining() {
        return remaining;
    }

    public Status status() {
        return status;
    }
}
