package io.servicecard.notification.message.messaging;

import io.servicecard.notification.message.application.Announce;
import io.servicecard.notification.message.application.TellPromise;
import io.servicecard.notification.message.application.TellReadiness;
import io.servicecard.notification.message.domain.Template;
import io.servicecard.platform.event.CloudEvent;
import io.servicecard.platform.event.EventListener;
import io.servicecard.platform.event.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An order that is ready is told, and reminded of, until it is handed over; so is an estimate,
 * until it is too late, and another time than was promised, until the order is ready; so is that
 * the staff wrote, and not that the customer did.
 */
@ApplicationScoped
class OrderListener implements EventListener {
    private static final EventType READY = EventType.v1("order", "OrderReady");
    private static final EventType REMINDER = EventType.v1("order", "StorageReminderDue");
    private static final EventType ESTIMATE_SENT = EventType.v1("order", "EstimateSent");
    private static final EventType MESSAGE = EventType.v1("order", "OrderMessagePosted");
    private static final EventType PROMISE_CHANGED = EventType.v1("order", "PromiseChanged");
    private static final EventType HANDED_OVER = EventType.v1("order", "OrderHandedOver");

    private final Announce announce;
    private final TellPromise promises;
    private final TellReadiness readiness;

    OrderListener(Announce announce, TellPromise promises, TellReadiness readiness) {
        this.announce = announce;
        this.promises = promises;
        this.readiness = readiness;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(READY, REMINDER, ESTIMATE_SENT, MESSAGE, PROMISE_CHANGED, HANDED_OVER);
    }

    @Override
    public void on(CloudEvent event) {
        switch (read(event)) {
            case OrderFact.Ready order -> {
                promises.withdraw(order.orderId());
                readiness.tell(
                        new Announce.News(
                                order.customerId(),
                                event.id(),
                                order.orderId(),
                                Map.of("orderNumber", order.orderNumber()),
                                null));
            }
            case OrderFact.StorageReminder order ->
                    readiness.remind(
                            new Announce.News(
                                    order.customerId(),
                                    event.id(),
                                    order.orderId(),
                                    Map.of("orderNumber", order.orderNumber()),
                                    null));
            case OrderFact.PromiseChanged order ->
                    promises.tell(
                            new Announce.News(
                                    order.customerId(),
                                    event.id(),
                                    order.orderId(),
                                    Map.of(
                                            "orderNumber",
                                            order.orderNumber(),
                                            "previousReadyBy",
                                            order.inZone(order.previousReadyBy()),
                                            "readyBy",
                                            order.inZone(order.readyBy())),
                                    order.readyBy()));
            case OrderFact.EstimateSent order ->
                    announce.tell(
                            Template.ESTIMATE_SENT,
                            new Announce.News(
                                    order.customerId(),
                                    event.id(),
                                    order.orderId(),
                                    Map.of("orderNumber", order.orderNumber()),
                                    order.expiresAt()));
            case OrderFact.Message message -> {
                if (message.side().equals("STAFF")) {
                    announce.tell(
                            Template.ORDER_MESSAGE,
                            new Announce.News(
                                    message.customerId(),
                                    event.id(),
                                    message.orderId(),
                                    Map.of("orderNumber", message.orderNumber()),
                                    null));
                }
            }
            case OrderFact.HandedOver order -> readiness.withdraw(order.orderId());
        }
    }

    private static OrderFact read(CloudEvent event) {
        return switch (event.type().name()) {
            case "OrderReady" -> event.as(OrderFact.Ready.class);
            case "StorageReminderDue" -> event.as(OrderFact.StorageReminder.class);
            case "EstimateSent" -> event.as(OrderFact.EstimateSent.class);
            case "OrderMessagePosted" -> event.as(OrderFact.Message.class);
            case "PromiseChanged" -> event.as(OrderFact.PromiseChanged.class);
            case "OrderHandedOver" -> event.as(OrderFact.HandedOver.class);
            default -> throw new IllegalArgumentException(event.type() + " was not subscribed to");
        };
    }

    /** What of an order's events matters here. */
    sealed interface OrderFact {
        record Ready(UUID orderId, UUID customerId, String orderNumber) implements OrderFact {}

        record StorageReminder(UUID orderId, UUID customerId, String orderNumber)
                implements OrderFact {}

        record EstimateSent(UUID orderId, UUID customerId, String orderNumber, Instant expiresAt)
                implements OrderFact {}

        record Message(UUID orderId, UUID customerId, String orderNumber, String side)
                implements OrderFact {}

        record PromiseChanged(
                UUID orderId,
                UUID customerId,
                String orderNumber,
                Instant previousReadyBy,
                Instant readyBy,
                String zone)
                implements OrderFact {
            /** A time as the branch's clocks show it. */
            Map<String, String> inZone(Instant time) {
                return Map.of("at", time.toString(), "zone", zone);
            }
        }

        record HandedOver(UUID orderId) implements OrderFact {}
    }
}
