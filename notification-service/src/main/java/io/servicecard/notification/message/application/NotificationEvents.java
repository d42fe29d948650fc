package io.servicecard.notification.message.application;

import io.servicecard.notification.message.domain.NotificationEvent;

/** Where events of messages go. */
public interface NotificationEvents {
    /** Publishes the event with the transaction that is open. */
    void publish(NotificationEvent event);
}
