package io.servicecard.order.message.messaging;

import io.servicecard.order.message.application.MessageEvents;
import io.servicecard.order.message.domain.OrderMessage;
import io.servicecard.order.work.domain.Order;
import io.servicecard.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** Our words become the published language, once, here. */
@ApplicationScoped
class OutboxMessageEvents implements MessageEvents {
    private final Outbox outbox;

    OutboxMessageEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void posted(Order order, OrderMessage message) {
        outbox.append("OrderMessagePosted", message.id(), MessageEventV1.of(order, message));
    }
}
