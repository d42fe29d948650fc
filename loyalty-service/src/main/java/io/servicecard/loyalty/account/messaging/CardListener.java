package io.servicecard.loyalty.account.messaging;

import io.servicecard.loyalty.account.application.OpenAccount;
import io.servicecard.platform.event.CloudEvent;
import io.servicecard.platform.event.EventListener;
import io.servicecard.platform.event.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** A card's activation opens its holder's account. */
@ApplicationScoped
class CardListener implements EventListener {
    private static final EventType ACTIVATED = EventType.v1("card", "CardActivated");

    private final OpenAccount openAccount;

    CardListener(OpenAccount openAccount) {
        this.openAccount = openAccount;
    }

    /** What is read of it. */
    record Activated(UUID customerId, String subject) {}

    @Override
    public Set<EventType> types() {
        return Set.of(ACTIVATED);
    }

    @Override
    public void on(CloudEvent event) {
        var fact = event.as(Activated.class);
        openAccount.open(fact.customerId(), fact.subject());
    }
}
