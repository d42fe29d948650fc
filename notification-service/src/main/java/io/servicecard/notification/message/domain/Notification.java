package io.servicecard.notification.message.domain;

import io.servicecard.platform.id.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A message to a customer, from its cause to the provider's receipt. It knows neither address nor
 * text: both are resolved for each attempt. Its row must be locked before it is changed.
 */
@Entity
@Table(name = "notification")
public class Notification {
    @Id private UUID id;
    @Embedded private Announcement announcement;
    @Embedded Progress progress;
    @Embedded Attempts attempts = new Attempts();

    @Enumerated(EnumType.STRING)
    Language language;

    private UUID claimId;
    private Instant createdAt;

    /** For the persistence provider. */
    protected Notification() {}

    /** A message that is due at once. */
    public Notification(Announcement announcement, Instant now) {
        this.id = Ids.next();
        this.announcement = announcement;
        this.progress = new Progress(now);
        this.createdAt = now;
    }

    /** Its way to the recipient. */
    public Delivery delivery() {
        return new Delivery(this);
    }

    /**
     * What happened since makes it pointless: not sent any more, unless a provider has it already.
     */
    public void supersede() {
        progress.supersede();
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** What it tells, to whom and why. */
    public Announcement announcement() {
        return announcement;
    }

    /** Where it stands. */
    public NotificationState state() {
        return progress.state();
    }

    /** The channel of the last attempt; null before the first. */
    public Channel channel() {
        return attempts.channel();
    }

    /** What the recipient read when it was last looked up; null before. */
    public Language language() {
        return language;
    }

    /** Why it is not sent any more; null when it is, or was. */
    public FailureReason reason() {
        return progress.reason();
    }

    /** The last attempt, which is the provider's reference; null before the first. */
    public UUID attemptId() {
        return attempts.current();
    }

    /** Who of the replicas took it up last, as it names itself; null before. */
    public UUID claimId() {
        return claimId;
    }

    /** When it was taken up. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When it was told; null before. */
    public Instant sentAt() {
        return progress.sentAt();
    }

    /** Counts its steps, from 1. */
    public long version() {
        return progress.version();
    }
}
