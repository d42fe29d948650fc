package io.servicecard.notification.message.application;

import io.servicecard.notification.message.domain.Notification;
import io.servicecard.notification.message.domain.NotificationRefused;
import io.servicecard.notification.message.domain.NotificationState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads messages, newest first. */
@ApplicationScoped
public class FindNotifications {
    private final Notifications notifications;

    FindNotifications(Notifications notifications) {
        this.notifications = notifications;
    }

    /**
     * One message.
     *
     * @throws NotificationRefused.NotFound when there is none
     */
    @Transactional
    public Notification byId(UUID id) {
        return notifications.findByIdOptional(id).orElseThrow(NotificationRefused.NotFound::new);
    }

    /**
     * Messages to a customer or about a thing.
     *
     * @param customerId only those to this customer, when not null
     * @param relatedId only those about this, when not null
     */
    @Transactional
    public List<Notification> find(UUID customerId, UUID relatedId, UUID before, int limit) {
        List<String> conditions = new ArrayList<>(List.of("id < :before"));
        Map<String, Object> values = new HashMap<>(Map.of("before", before));
        if (customerId != null) {
            conditions.add("announcement.customerId = :customer");
            values.put("customer", customerId);
        }
        if (relatedId != null) {
            conditions.add("announcement.relatedId = :related");
            values.put("related", relatedId);
        }
        return notifications
                .find(String.join(" and ", conditions) + " order by id desc", values)
                .range(0, limit - 1)
                .list();
    }

    /** What the customer's inbox holds: everything but what became pointless. */
    @Transactional
    public List<Notification> inbox(UUID customerId, UUID before, int limit) {
        return notifications
                .find(
                        "announcement.customerId = ?1 and id < ?2 and progress.state <> ?3 order by id desc",
                        customerId,
                        before,
                        NotificationState.SUPERSEDED)
                .range(0, limit - 1)
                .list();
    }
}
