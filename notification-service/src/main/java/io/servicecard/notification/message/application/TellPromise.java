package io.servicecard.notification.message.application;

import io.servicecard.notification.message.domain.Notification;
import io.servicecard.notification.message.domain.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Tells of an order's promises the newest only: an older one that was not sent yet is withdrawn,
 * and who knows that the order is ready is told no time any more.
 */
@ApplicationScoped
public class TellPromise {
    private final Notifications notifications;
    private final Announce announce;

    TellPromise(Notifications notifications, Announce announce) {
        this.notifications = notifications;
        this.announce = announce;
    }

    /** Takes up a promise; those of one order come in their order. */
    @Transactional
    public void tell(Announce.News news) {
        if (notifications.isAbout(news.relatedId(), Template.ORDER_READY)) {
            return;
        }
        withdraw(news.relatedId());
        announce.tell(Template.PROMISE_CHANGED, news);
    }

    /** Withdraws what was not told of this order's promises yet. */
    @Transactional
    public void withdraw(UUID orderId) {
        notifications.lockAbout(orderId, Template.PROMISE_CHANGED).forEach(Notification::supersede);
    }
}
