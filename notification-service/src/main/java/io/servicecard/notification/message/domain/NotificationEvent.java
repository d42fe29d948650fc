package io.servicecard.notification.message.domain;

import java.time.Instant;

/** What happened to a message that others may want to know. */
public sealed interface NotificationEvent {
    /** The message it happened to. */
    Notification notification();

    /** The message's version after it. */
    long version();

    /** When. */
    Instant at();

    /** It was told on its channel. */
    record Sent(Notification notification, long version, Instant at) implements NotificationEvent {}

    /** It will not be sent any more. */
    record Failed(Notification notification, FailureReason reason, long version, Instant at)
            implements NotificationEvent {}
}
