package io.servicecard.loyalty.account.messaging;

import io.servicecard.platform.event.CloudEvent;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.money.Money;
import java.util.Set;
import java.util.UUID;

/** The few fields that points need of an order's events; others pass by. */
sealed interface OrderFact {
    EventType PAYMENT_REQUESTED = EventType.v1("order", "PointsPaymentRequested");
    EventType PAYMENT_VOIDED = EventType.v1("order", "PaymentVoided");
    EventType HANDED_OVER = EventType.v1("order", "OrderHandedOver");
    EventType CANCELLED = EventType.v1("order", "OrderCancelled");
    EventType REJECTED = EventType.v1("order", "OrderRejected");
    Set<EventType> TYPES =
            Set.of(PAYMENT_REQUESTED, PAYMENT_VOIDED, HANDED_OVER, CANCELLED, REJECTED);

    record PaymentRequested(
            UUID orderId, UUID customerId, UUID paymentId, long points, Money balanceDue)
            implements OrderFact {}

    record PaymentVoided(UUID customerId, UUID paymentId) implements OrderFact {}

    record HandedOver(UUID orderId, UUID customerId, long orderVersion, Settlement settlement)
            implements OrderFact {}

    record Cancelled(UUID orderId, UUID customerId, long orderVersion) implements OrderFact {}

    record Rejected(UUID orderId, UUID customerId, long orderVersion) implements OrderFact {}

    /** A type of this service's interest that has no meaning for points. */
    record Irrelevant() implements OrderFact {}

    /** How an order was paid. */
    record Settlement(Money paidMoney, Set<UUID> holdIds) {}

    static OrderFact read(CloudEvent event) {
        return switch (event.type().name()) {
            case "PointsPaymentRequested" -> event.as(PaymentRequested.class);
            case "PaymentVoided" -> event.as(PaymentVoided.class);
            case "OrderHandedOver" -> event.as(HandedOver.class);
            case "OrderCancelled" -> event.as(Cancelled.class);
            case "OrderRejected" -> event.as(Rejected.class);
            default -> new Irrelevant();
        };
    }
}
