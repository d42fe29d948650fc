package io.servicecard.notification.message.domain;

import io.servicecard.platform.id.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message to a customer, from its cause to the provider's receipt. It knows neither address nor
 * text: both are resolved for each attempt.
 */
@Entity
@Table(name = "notification")
public class Notification {
    @Id private UUID id;
    @Embedded private Announcement announcement;

    @Enumerated(EnumType.STRING)
    private NotificationState state;

    @Embedded private Attempts attempts = new Attempts();

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private FailureReason reason;

    private boolean superseded;
    private UUID claimId;
    private Instant dueAt;
    private Instant createdAt;
    private Instant sentAt;
    private long version;

    /** For the persistence provider. */
    protected Notification() {}

    /** A message that is due at once. */
    public Notification(Announcement announcement, Instant now) {
        this.id = Ids.next();
        this.announcement = announcement;
        this.state = NotificationState.CREATED;
        this.createdAt = now;
        this.dueAt = now;
        this.version = 1;
    }

    /**
     * Decides what is to be done now that the recipient is known, and notes an attempt before the
     * provider is called. After a call that may have reached the provider, the same attempt goes
     * on.
     *
     * @param leaseEnd until when the attempt should have ended
     */
    public Step prepare(Recipient recipient, Instant now, Instant leaseEnd) {
        return switch (state) {
            case CREATED, TEMPORARY_FAILURE ->
                    dropped(recipient, now).orElseGet(() -> choose(recipient, now, leaseEnd));
            case SENDING, UNKNOWN ->
                    dropped(recipient, now)
                            .orElseGet(
                                    () ->
                                            recipient.reachableBy(attempts.channel())
                                                    ? sending(attempts.resume(), leaseEnd)
                                                    : choose(recipient, now, leaseEnd));
            case SENT, PERMANENT_FAILURE, SUPPRESSED, EXPIRED, SUPERSEDED -> new Step.Nothing();
        };
    }

    /**
     * Notes how an attempt ended.
     *
     * @return what others may want to know; empty when it goes on, and when the word comes late
     */
    public Optional<NotificationEvent> finish(
            UUID attempt, Outcome outcome, RetryPolicy retry, Instant now) {
        if (!attempt.equals(attempts.current())) {
            return Optional.empty();
        }
        return switch (state) {
            case SENDING, UNKNOWN ->
                    switch (outcome) {
                        case ACCEPTED -> Optional.of(sent(now));
                        case REFUSED -> refused(now);
                        case FAILED -> later(NotificationState.TEMPORARY_FAILURE, retry, now);
                        case AMBIGUOUS -> later(NotificationState.UNKNOWN, retry, now);
                    };
            case CREATED, TEMPORARY_FAILURE -> Optional.empty();
            case SENT, PERMANENT_FAILURE, SUPPRESSED, EXPIRED, SUPERSEDED -> Optional.empty();
        };
    }

    /**
     * What happened since makes it pointless: not sent any more, unless a provider has it already.
     */
    public void supersede() {
        switch (state) {
            case CREATED, TEMPORARY_FAILURE -> end(NotificationState.SUPERSEDED);
            case SENDING, UNKNOWN -> {
                superseded = true;
                version++;
            }
            case SENT, PERMANENT_FAILURE, SUPPRESSED, EXPIRED, SUPERSEDED -> {}
        }
    }

    private Optional<Step> dropped(Recipient recipient, Instant now) {
        language = recipient.language();
        if (superseded) {
            end(NotificationState.SUPERSEDED);
            return Optional.of(new Step.Nothing());
        }
        return announcement.expired(now)
                ? Optional.of(new Step.Closed(fail(FailureReason.EXPIRED, now)))
                : Optional.empty();
    }

    private Step choose(Recipient recipient, Instant now, Instant leaseEnd) {
        var chosen = recipient.channel(attempts.refused());
        if (chosen.isEmpty()) {
            var why =
                    attempts.refused() == null
                            ? FailureReason.NO_CONTACT
                            : FailureReason.REFUSED_BY_PROVIDER;
            return new Step.Closed(fail(why, now));
        }
        if (chosen.get() == Channel.INBOX) {
            attempts.inboxOnly();
            return new Step.Closed(sent(now));
        }
        return sending(attempts.begin(chosen.get()), leaseEnd);
    }

    private Step sending(Step.Send attempt, Instant leaseEnd) {
        open(NotificationState.SENDING, leaseEnd);
        return attempt;
    }

    private Optional<NotificationEvent> later(
            NotificationState next, RetryPolicy retry, Instant now) {
        if (superseded) {
            end(NotificationState.SUPERSEDED);
            return Optional.empty();
        }
        if (retry.exhaustedAfter(attempts.made())) {
            return Optional.of(fail(FailureReason.ATTEMPTS_EXHAUSTED, now));
        }
        open(next, now.plus(retry.pauseAfter(attempts.made())));
        return Optional.empty();
    }

    private Optional<NotificationEvent> refused(Instant now) {
        if (attempts.refused() != null) {
            return Optional.of(fail(FailureReason.REFUSED_BY_PROVIDER, now));
        }
        attempts.refuse();
        open(NotificationState.TEMPORARY_FAILURE, now); // the other channel, at once
        return Optional.empty();
    }

    private NotificationEvent sent(Instant now) {
        end(NotificationState.SENT);
        sentAt = now;
        return new NotificationEvent.Sent(this, version, now);
    }

    private NotificationEvent fail(FailureReason why, Instant now) {
        end(why.end());
        reason = why;
        return new NotificationEvent.Failed(this, why, version, now);
    }

    private void open(NotificationState how, Instant due) {
        state = how;
        dueAt = due;
        version++;
    }

    private void end(NotificationState how) {
        open(how, null);
    }

    public UUID id() {
        return id;
    }

    public Announcement announcement() {
        return announcement;
    }

    public NotificationState state() {
        return state;
    }

    public Channel channel() {
        return attempts.channel();
    }

    public Language language() {
        return language;
    }

    public FailureReason reason() {
        return reason;
    }

    public UUID attemptId() {
        return attempts.current();
    }

    public UUID claimId() {
        return claimId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public long version() {
        return version;
    }
}
