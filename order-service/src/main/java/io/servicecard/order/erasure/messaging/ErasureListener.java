package io.servicecard.order.erasure.messaging;

import io.servicecard.order.erasure.application.ForgetCustomer;
import io.servicecard.platform.event.CloudEvent;
import io.servicecard.platform.event.EventListener;
import io.servicecard.platform.event.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** A customer is to be forgotten. */
@ApplicationScoped
class ErasureListener implements EventListener {
    private static final EventType REQUESTED = EventType.v1("card", "CustomerErasureRequested");

    private final ForgetCustomer forgetCustomer;

    ErasureListener(ForgetCustomer forgetCustomer) {
        this.forgetCustomer = forgetCustomer;
    }

    /** What is read of it. */
    record Requested(UUID requestId, UUID customerId) {}

    @Override
    public Set<EventType> types() {
        return Set.of(REQUESTED);
    }

    @Override
    public void on(CloudEvent event) {
        var fact = event.as(Requested.class);
        forgetCustomer.ask(fact.requestId(), fact.customerId());
    }
}
