package io.servicecard.notification.delivery.application;

import io.servicecard.notification.message.application.NotificationEvents;
import io.servicecard.notification.message.application.Notifications;
import io.servicecard.notification.message.domain.Attempt;
import io.servicecard.notification.message.domain.Notification;
import io.servicecard.notification.message.domain.Recipient;
import io.servicecard.notification.message.domain.Step;
import io.servicecard.platform.database.DatabaseClock;
import io.servicecard.platform.trace.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** Stores the attempts of a claim before any provider is called. */
@ApplicationScoped
public class BeginAttempts {
    private final Notifications notifications;
    private final NotificationEvents events;
    private final EntityManager entities;
    private final DeliveryConfig config;
    private final Trace trace;
    private final DatabaseClock clock;

    BeginAttempts(
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

    /**
     * Decides each message anew, for what happened since the claim counts.
     *
     * @param claim messages that someone else claimed meanwhile are passed over
     * @param recipients by message id
     * @return what is to be handed to providers, by message id
     */
    @Transactional
    @ActivateRequestContext
    public Map<UUID, Step.Send> begin(UUID claim, Map<UUID, Recipient> recipients) {
        var ours =
                new TreeSet<>(recipients.keySet()) // one order of locks
                        .stream()
                                .map(notifications::lock)
                                .flatMap(Optional::stream)
                                .filter(notification -> claim.equals(notification.claimId()))
                                .toList();
        var now = clock.instant();
        Map<UUID, Step.Send> sends = new HashMap<>();
        for (var notification : ours) {
            var recipient = recipients.get(notification.id());
            if (prepare(notification, recipient, now) instanceof Step.Send send) {
                sends.put(notification.id(), send);
            }
        }
        return sends;
    }

    private Step prepare(Notification notification, Recipient recipient, Instant now) {
        var step = notification.delivery().prepare(recipient, now, now.plus(config.lease()));
        switch (step) {
            case Step.Send send -> {
                if (entities.find(Attempt.class, send.attemptId()) == null) {
                    entities.persist(
                            new Attempt(send.attemptId(), notification.id(), send.channel(), now));
                }
            }
            case Step.Closed closed -> {
                trace.continueFrom(notification.announcement().traceparent());
                events.publish(closed.event());
            }
            case Step.Nothing nothing -> {}
        }
        return step;
    }
}
