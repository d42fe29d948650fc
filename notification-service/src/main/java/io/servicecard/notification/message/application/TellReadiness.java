package io.servicecard.notification.message.application;

import io.servicecard.notification.message.domain.Notification;
import io.servicecard.notification.message.domain.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Tells that an order waits to be collected, and reminds of it: of what was not told yet the newest
 * only, and nothing after it was collected.
 */
@ApplicationScoped
public class TellReadiness {
    private final Notifications notifications;
    private final Announce announce;

    TellReadiness(Notifications notifications, Announce announce) {
        this.notifications = notifications;
        this.announce = announce;
    }

    /** Takes up that an order is ready. */
    @Transactional
    public void tell(Announce.News news) {
        announce.tell(Template.ORDER_READY, news);
    }

    /** Takes up that an order is still not collected. */
    @Transactional
    public void remind(Announce.News news) {
        withdraw(news.relatedId());
        announce.tell(Template.STORAGE_REMINDER, news);
    }

    /** Withdraws what was not told of this order's readiness yet. */
    @Transactional
    public void withdraw(UUID orderId) {
        notifications.lockAbout(orderId, Template.ORDER_READY).forEach(Notification::supersede);
        notifications
                .lockAbout(orderId, Template.STORAGE_REMINDER)
                .forEach(Notification::supersede);
    }
}
