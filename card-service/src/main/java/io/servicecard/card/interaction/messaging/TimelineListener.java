package io.servicecard.card.interaction.messaging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.servicecard.card.interaction.application.Interactions;
import io.servicecard.card.interaction.application.OpenOrders;
import io.servicecard.card.interaction.domain.Interaction;
import io.servicecard.platform.event.CloudEvent;
import io.servicecard.platform.event.EventListener;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.event.UnreadableEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Writes the events of all services, the own ones too, into the timelines of their customers. */
@ApplicationScoped
class TimelineListener implements EventListener {
    private static final Set<String> LAST_OF_AN_ORDER =
            Set.of(
                    "OrderHandedOver",
                    "OrderReturned",
                    "OrderClosed",
                    "OrderRejected",
                    "OrderCancelled",
                    "PaymentRefunded");

    private final Interactions interactions;
    private final OpenOrders openOrders;

    TimelineListener(Interactions interactions, OpenOrders openOrders) {
        this.interactions = interactions;
        this.openOrders = openOrders;
    }

    record CustomerFields(UUID customerId, Instant occurredAt) {}

    record OrderFields(UUID orderId, UUID customerId, String orderNumber, long orderVersion) {}

    @Override
    public Set<EventType> types() {
        return TimelineEntry.BY_TYPE.keySet();
    }

    @Override
    public void on(CloudEvent event) {
        var fields = event.as(CustomerFields.class);
        if (fields.customerId() == null) {
            throw new UnreadableEvent(event.type() + " " + event.id() + " names no customer");
        }
        var entry = TimelineEntry.BY_TYPE.get(event.type());
        var facts = Facts.of(event.as(ObjectNode.class));
        interactions.append(
                new Interaction(
                        event.id(),
                        fields.customerId(),
                        event.type().service(),
                        event.type().name(),
                        entry.direction(),
                        facts.path("channel").textValue(),
                        entry.relatedType(),
                        event.subject(),
                        facts.toString(),
                        fields.occurredAt() == null ? event.time() : fields.occurredAt()));
        if (entry.relatedType().equals("order")) {
            noteOrder(event);
        }
    }

    private void noteOrder(CloudEvent event) {
        var order = event.as(OrderFields.class);
        openOrders.note(
                new OpenOrders.Sighting(
                        order.orderId(),
                        order.customerId(),
                        order.orderNumber(),
                        !LAST_OF_AN_ORDER.contains(event.type().name()),
                        order.orderVersion()));
    }
}
