package io.servicecard.order.promise.messaging;

import io.servicecard.order.promise.application.PromiseEvents;
import io.servicecard.order.promise.domain.Made;
import io.servicecard.order.promise.domain.PromiseEvent;
import io.servicecard.platform.event.Outbox;
import io.servicecard.platform.security.Caller;
import io.servicecard.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;

/** Our words become the published language, once, here. */
@ApplicationScoped
class OutboxPromiseEvents implements PromiseEvents {
    private final Outbox outbox;
    private final Caller caller;

    OutboxPromiseEvents(Outbox outbox, Caller caller) {
        this.outbox = outbox;
        this.caller = caller;
    }

    @Override
    public void publish(PromiseEvent event, long orderVersion) {
        outbox.append(
                event.name(),
                event.head().promiseId(),
                PromiseEventV1.of(event, orderVersion, role(event)));
    }

    /** Without a request nobody calls. */
    private String role(PromiseEvent event) {
        return switch (event) {
            case PromiseEvent.Changed e when e.cause() == Made.Cause.PERSON -> caller.actorRole();
            case PromiseEvent.Changed _, PromiseEvent.AtRisk _ -> Roles.SERVICE;
        };
    }
}
