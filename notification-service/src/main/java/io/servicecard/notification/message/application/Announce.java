package io.servicecard.notification.message.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicecard.notification.message.domain.Announcement;
import io.servicecard.notification.message.domain.Notification;
import io.servicecard.notification.message.domain.Template;
import io.servicecard.platform.database.DatabaseClock;
import io.servicecard.platform.trace.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Takes up that a customer is to be told something; the dispatcher does so after the commit. */
@ApplicationScoped
public class Announce {
    private final Notifications notifications;
    private final ObjectMapper json;
    private final Trace trace;
    private final DatabaseClock clock;
    private final Event<MessageDue> due;

    Announce(
            Notifications notifications,
            ObjectMapper json,
            Trace trace,
            DatabaseClock clock,
            Event<MessageDue> due) {
        this.notifications = notifications;
        this.json = json;
        this.trace = trace;
        this.clock = clock;
        this.due = due;
    }

    /**
     * What is to be told.
     *
     * @param customerId to whom
     * @param causeEventId the event that is the reason
     * @param relatedId what it is about
     * @param data ids, numbers and states that the text names; never personal data
     * @param expiresAt from when on it is of no use, or null
     */
    public record News(
            UUID customerId,
            UUID causeEventId,
            UUID relatedId,
            Map<String, Object> data,
            Instant expiresAt) {}

    /** Takes it up once: the same cause again changes nothing. */
    @Transactional
    public void tell(Template template, News news) {
        if (notifications.told(news.causeEventId(), news.customerId(), template)) {
            return;
        }
        notifications.persist(
                new Notification(
                        new Announcement(
                                template,
                                news.customerId(),
                                news.causeEventId(),
                                news.relatedId(),
                                text(news.data()),
                                news.expiresAt(),
                                trace.traceparent()),
                        clock.instant()));
        due.fire(new MessageDue());
    }

    private String text(Map<String, Object> data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the data of a message does not write as JSON", e);
        }
    }
}
