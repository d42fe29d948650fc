package io.servicecard.notification.message.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A try to hand a message to a provider, stored before the provider is called; its id is the
 * provider's reference.
 */
@Entity
@Table(name = "delivery_attempt")
public class Attempt {
    @Id private UUID id;
    private UUID notificationId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private Instant startedAt;
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    /** For the persistence provider. */
    protected Attempt() {}

    /** An attempt that begins now. */
    public Attempt(UUID id, UUID notificationId, Channel channel, Instant now) {
        this.id = id;
        this.notificationId = notificationId;
        this.channel = channel;
        this.startedAt = now;
    }

    /** Notes how it ended; the last word counts, as an ambiguous attempt goes on. */
    public void end(Outcome how, Instant now) {
        outcome = how;
        endedAt = now;
    }
}
