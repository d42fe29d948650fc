package io.servicecard.notification.message.messaging;

import io.servicecard.notification.message.application.NotificationEvents;
import io.servicecard.notification.message.domain.NotificationEvent;
import io.servicecard.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Our words become the published language, here only. */
@ApplicationScoped
class OutboxNotificationEvents implements NotificationEvents {
    private final Outbox outbox;

    OutboxNotificationEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void publish(NotificationEvent event) {
        switch (event) {
            case NotificationEvent.Sent sent ->
                    append("NotificationSent", sent, NotificationSentV1.of(sent));
            case NotificationEvent.Failed failed ->
                    append("NotificationFailed", failed, NotificationFailedV1.of(failed));
        }
    }

    private void append(String name, NotificationEvent event, Object payload) {
        var unused = outbox.append(name, event.notification().id(), payload);
    }

    record NotificationSentV1(
            UUID notificationId,
            UUID customerId,
            String template,
            String channel,
            UUID causeEventId,
            UUID relatedId,
            long version,
            Instant occurredAt) {
        static NotificationSentV1 of(NotificationEvent.Sent event) {
            var notification = event.notification();
            var told = notification.announcement();
            return new NotificationSentV1(
                    notification.id(),
                    told.customerId(),
                    told.template().key(),
                    notification.channel().name(),
                    told.causeEventId(),
                    told.relatedId(),
                    event.version(),
                    event.at());
        }
    }

    record NotificationFailedV1(
            UUID notificationId,
            UUID customerId,
            String template,
            String channel,
            UUID causeEventId,
            UUID relatedId,
            String reason,
            long version,
            Instant occurredAt) {
        static NotificationFailedV1 of(NotificationEvent.Failed event) {
            var notification = event.notification();
            var told = notification.announcement();
            var channel = notification.channel();
            return new NotificationFailedV1(
                    notification.id(),
                    told.customerId(),
                    told.template().key(),
                    channel == null ? null : channel.name(),
                    told.causeEventId(),
                    told.relatedId(),
                    event.reason().name(),
                    event.version(),
                    event.at());
        }
    }
}
