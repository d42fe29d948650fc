package io.servicecard.notification.message.application;

import io.servicecard.notification.message.domain.Notification;
import io.servicecard.notification.message.domain.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** "Your order is ready" is not sent after the order was collected. */
@ApplicationScoped
public class WithdrawReadiness {
    private final Notifications notifications;

    WithdrawReadiness(Notifications notifications) {
        this.notifications = notifications;
    }

    /** Withdraws what was not told of this order's readiness yet. */
    @Transactional
    public void ofOrder(UUID orderId) {
        notifications.lockAbout(orderId, Template.ORDER_READY).forEach(Notification::supersede);
    }
}
