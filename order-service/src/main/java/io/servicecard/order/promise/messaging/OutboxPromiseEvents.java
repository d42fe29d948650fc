package io.servicecard.order.promise.messaging;

import io.servicecard.order.promise.application.PromiseEvents;
import io.servicecard.order.promise.domain.PromiseEvent;
import io.servicecard.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** Our words become the published language, once, here. */
@ApplicationScoped
class OutboxPromiseEvents implements PromiseEvents {
    private final Outbox outbox;

    OutboxPromiseEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void publish(PromiseEvent event) {
        outbox.append(event.name(), event.head().promiseId(), PromiseEventV1.of(event));
    }
}
