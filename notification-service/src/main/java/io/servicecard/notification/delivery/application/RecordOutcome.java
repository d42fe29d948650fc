package io.servicecard.notification.delivery.application;

import io.servicecard.notification.message.application.NotificationEvents;
import io.servicecard.notification.message.application.Notifications;
import io.servicecard.notification.message.domain.Attempt;
import io.servicecard.notification.message.domain.NotificationRefused;
import io.servicecard.notification.message.domain.Outcome;
import io.servicecard.platform.database.DatabaseClock;
import io.servicecard.platform.trace.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Records how an attempt ended, and tells the other services when the message is done with. */
@ApplicationScoped
public class RecordOutcome {
    private final Notifications notifications;
    private final NotificationEvents events;
    private final EntityManager entities;
    private final DeliveryConfig config;
    private final Trace trace;
    private final DatabaseClock clock;

    RecordOutcome(
            Notifications notifications,
            NotificationEvents events,
            EntityManager entities,
            DeliveryConfig config,
            Trace trace,
            DatabaseClock clock) {
        this.notifications = notifications;
        this.events = events;
        this.entities = entities;
        this.config = config;
        this.trace = trace;
        this.clock = clock;
    }

    /** Records the outcome; a word that comes late changes the attempt only. */
    @Transactional
    @ActivateRequestContext
    public void of(UUID notificationId, UUID attemptId, Outcome outcome) {
        var notification =
                notifications.lock(notificationId).orElseThrow(NotificationRefused.NotFound::new);
        var now = clock.instant();
        entities.find(Attempt.class, attemptId).end(outcome, now);
        trace.continueFrom(notification.announcement().traceparent());
        notification
                .delivery()
                .finish(attemptId, outcome, config.retry().policy(), now)
                .ifPresent(events::publish);
    }
}
