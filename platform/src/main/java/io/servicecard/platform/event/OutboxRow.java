package io.servicecard.platform.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * One event that waits for the relay; the database numbers it. Written through the persistence
 * context, read by the relay's own SQL.
 */
@Entity
@Table(name = "outbox")
class OutboxRow {
    @Id private UUID id;
    private UUID aggregateId;
    private String type;
    private Instant occurredAt;
    private String traceparent;
    private String payload;

    /** For the persistence provider. */
    protected OutboxRow() {}

    OutboxRow(
            UUID id,
            UUID aggregateId,
            String type,
            Instant occurredAt,
            String traceparent,
            String payload) {
        this.id = id;
        this.aggregateId = aggregateId;
        this.type = type;
        this.occurredAt = occurredAt;
        this.traceparent = traceparent;
        this.payload = payload;
    }

    UUID id() {
        return id;
    }

    Instant occurredAt() {
        return occurredAt;
    }
}
