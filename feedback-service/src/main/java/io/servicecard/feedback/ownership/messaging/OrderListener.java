package io.servicecard.feedback.ownership.messaging;

import static java.util.Objects.requireNonNull;

import io.servicecard.feedback.ownership.application.KnownOrders;
import io.servicecard.platform.event.CloudEvent;
import io.servicecard.platform.event.EventListener;
import io.servicecard.platform.event.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Learns whose order it is, from its placing or, for one placed before this service, its end. */
@ApplicationScoped
class OrderListener implements EventListener {
    private static final Set<EventType> TYPES =
            Set.of(EventType.v1("order", "OrderPlaced"), EventType.v1("order", "OrderHandedOver"));

    private final KnownOrders orders;

    OrderListener(KnownOrders orders) {
        this.orders = orders;
    }

    @Override
    public Set<EventType> types() {
        return TYPES;
    }

    @Override
    public void on(CloudEvent event) {
        var fact = event.as(OrderFact.class);
        orders.note(fact.orderId(), fact.customerId());
    }

    /** The fields both events share; an event without them is a poisoned one. */
    record OrderFact(UUID orderId, UUID customerId) {
        OrderFact {
            requireNonNull(orderId);
            requireNonNull(customerId);
        }
    }
}
