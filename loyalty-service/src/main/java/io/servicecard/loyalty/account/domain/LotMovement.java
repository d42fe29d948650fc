package io.servicecard.loyalty.account.domain;

import io.servicecard.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What an entry did to a lot; append-only. */
@Entity
@Immutable
public class LotMovement {
    @Id private UUID id;
    private UUID lotId;
    private UUID entryId;
    private UUID holdId;
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private MovementKind kind;

    private long points;

    /** For the persistence provider. */
    protected LotMovement() {}

    LotMovement(UUID lotId, JournalEntry entry, UUID holdId, MovementKind kind, long points) {
        this.id = Ids.next();
        this.lotId = lotId;
        this.entryId = entry.id();
        this.holdId = holdId;
        this.accountId = entry.accountId();
        this.kind = kind;
        this.points = points;
    }

    public UUID id() {
        return id;
    }

    public UUID lotId() {
        return lotId;
    }

    /** The hold it is about, may be null. */
    public UUID holdId() {
        return holdId;
    }

    /** The entry that did it. */
    public UUID entryId() {
        return entryId;
    }

    public MovementKind kind() {
        return kind;
    }

    public long points() {
        return points;
    }
}
