package io.servicecard.notification.message.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The way of a message to its recipient: which attempt is made when, on which channel, and what
 * follows from how it ended.
 */
public final class Delivery {
    private final Notification notification;
    private final Progress progress;
    private final Attempts attempts;

    Delivery(Notification notification) {
        this.notification = notification;
        this.progress = notification.progress;
        this.attempts = notification.attempts;
    }

    /**
     * Decides what is to be done now that the recipient is known, and notes an attempt before the
     * provider is called. After a call that may have reached the provider, the same attempt goes
     * on.
     *
     * @param leaseEnd until when the attempt should have ended
     */
    public Step prepare(Recipient recipient, Instant now, Instant leaseEnd) {
        return switch (progress.state()) {
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
        return switch (progress.state()) {
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

    private Optional<Step> dropped(Recipient recipient, Instant now) {
        notification.language = recipient.language();
        if (progress.superseded()) {
            progress.end(NotificationState.SUPERSEDED);
            return Optional.of(new Step.Nothing());
        }
        return notification.announcement().expired(now)
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
        progress.open(NotificationState.SENDING, leaseEnd);
        return attempt;
    }

    private Optional<NotificationEvent> later(
            NotificationState next, RetryPolicy retry, Instant now) {
        if (progress.superseded()) {
            progress.end(NotificationState.SUPERSEDED);
            return Optional.empty();
        }
        if (retry.exhaustedAfter(attempts.made())) {
            return Optional.of(fail(FailureReason.ATTEMPTS_EXHAUSTED, now));
        }
        progress.open(next, now.plus(retry.pauseAfter(attempts.made())));
        return Optional.empty();
    }

    private Optional<NotificationEvent> refused(Instant now) {
        if (attempts.refused() != null) {
            return Optional.of(fail(FailureReason.REFUSED_BY_PROVIDER, now));
        }
        attempts.refuse();
        progress.open(NotificationState.TEMPORARY_FAILURE, now); // the other channel, at once
        return Optional.empty();
    }

    private NotificationEvent sent(Instant now) {
        progress.sent(now);
        return new NotificationEvent.Sent(notification, progress.version(), now);
    }

    private NotificationEvent fail(FailureReason why, Instant now) {
        progress.fail(why);
        return new NotificationEvent.Failed(notification, why, progress.version(), now);
    }
}
