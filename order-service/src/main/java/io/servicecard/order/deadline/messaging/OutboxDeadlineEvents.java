package io.servicecard.order.deadline.messaging;

import io.servicecard.order.deadline.application.DeadlineEvents;
import io.servicecard.order.deadline.domain.ClockEvent;
import io.servicecard.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** Our words become the published language, once, here. */
@ApplicationScoped
class OutboxDeadlineEvents implements DeadlineEvents {
    private final Outbox outbox;

    OutboxDeadlineEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void publish(ClockEvent event, long orderVersion) {
        outbox.append(
                event.name(), event.head().clockId(), DeadlineEventV1.of(event, orderVersion));
    }
}
